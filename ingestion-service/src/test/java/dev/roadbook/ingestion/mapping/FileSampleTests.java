package dev.roadbook.ingestion.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSampleTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.102,50 12,5      | true
            1,102.50 12.5      | false
            1.234 5.678        | false
            1.234.567 12       | true
            12 40              | false
            """)
    void tellsTheDecimalCommaFromTheGroup(String cells, boolean comma) {
        assertThat(sample(cells.split(" ", -1)).hasDecimalComma()).isEqualTo(comma);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02 2026-11-30 | uuuu-MM-dd
            02.11.2026 30.11.2026 | d.M.uuuu
            2/11/2026 30/11/2026  | d/M/uuuu
            11/2/2026 11/30/2026  | M/d/uuuu
            20261102 20261130     | uuuuMMdd
            2/11/26 30/11/26      | d/M/uu
            30 40                 | uuuu-MM-dd
            """)
    void findsHowDaysAreWritten(String cells, String pattern) {
        assertThat(sample(cells.split(" ", -1)).dates()).first().isEqualTo(pattern);
        assertThat(sample(cells.split(" ", -1)).hasUnclearDates()).isFalse();
    }

    @Test
    void saysWhereNothingTellsDaysFromMonths() {
        var sample = sample("02/11/2026", "03/11/2026");

        assertThat(sample.hasUnclearDates()).isTrue();
        assertThat(sample.dates()).containsExactly("d/M/uuuu");
    }

    private static FileSample sample(String... cells) {
        var column = new ColumnContent(new Writing());
        Stream.of(cells).forEach(column::add);
        return new FileSample(List.of("Something"), List.of(column));
    }
}

package dev.roadbook.ingestion.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.dataset.Figure.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTests {

    @ParameterizedTest
    @CsvSource({
        "LINES, 0, true",
        "NEW_ACCOUNTS, 19, false",
        "NEW_ACCOUNTS, 20, true",
        "PRICES, 4, false",
        "PRICES, 5, true"
    })
    void saysNothingOfTooFew(Figure figure, long basis, boolean tells) {
        assertThat(new Figures.Measured(figure, BigDecimal.ZERO, basis).tells()).isEqualTo(tells);
    }

    @Test
    void knowsWhatIsUsualAfterFiveFiles() {
        assertThat(Figure.LINES.usual(decimals("9", "9", "9", "9"))).isEmpty();
        assertThat(Figure.LINES.usual(decimals("9", "9", "9", "9", "9"))).isPresent();
        assertThat(Figure.PRICES.usual(List.of())).contains(range("0.5", "2"));
    }

    /** A third of 900 is 297 with .67 taken off; 50 less than 60 are 10. */
    @Test
    void takesAThirdToThreeTimesTheLinesForUsualAndFiftyInAnyCase() {
        assertThat(Figure.LINES.usual(decimals("900", "1000", "950", "900", "910")))
                .contains(range("297.00", "3000"));
        assertThat(Figure.LINES.usual(decimals("60", "10", "60", "60", "60"))).contains(range("0", "180"));
        assertThat(Figure.LINES.usual(decimals("3", "3", "3", "3", "3"))).contains(range("0", "53"));
    }

    @Test
    void takesUpToAFifthMoreOfTheWholeForUsual() {
        assertThat(Figure.NEW_ACCOUNTS.usual(decimals("0", "0.05", "0", "0.1", "0")))
                .contains(range("0", "0.3"));
        assertThat(Figure.WITHOUT_EMAIL.usual(decimals("1", "1", "0.95", "1", "1")))
                .contains(range("0", "1"));
    }

    @Test
    void everyFileIsUsualAmongThoseLikeIt() {
        for (var figure : Figure.values()) {
            for (var value : decimals("0.5", "0.9", "1")) {
                var usual =
                        figure.usual(List.of(value, value, value, value, value)).orElseThrow();
                assertThat(usual.contains(value)).as("%s %s", figure, value).isTrue();
            }
        }
    }

    private static Range range(String from, String to) {
        return new Range(new BigDecimal(from), new BigDecimal(to));
    }

    private static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}

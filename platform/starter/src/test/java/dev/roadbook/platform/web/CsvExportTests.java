package dev.roadbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM", "\tx", "\rx", "\nx", "\0x", "＝1", "'=1"})
    void makesFormulasHarmless(String text) {
        assertThat(read(text)).isEqualTo("'" + text);
    }

    @Test
    void makesHeadersHarmless() {
        var out = new StringWriter();
        new CsvExport(out, List.of("=name")).close();

        assertThat(out).hasToString("'=name\r\n");
    }

    @Test
    void leavesNegativeNumbersNumbers() {
        assertThat(read(new BigDecimal("-5.00"))).isEqualTo("-5.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "say \"hi\"", "two\nlines", "semi;colon", "", " spaced ", "'quoted'"})
    void everyTextComesBackAsItWas(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    private static String read(@Nullable Object cell) {
        var out = new StringWriter();
        try (var csv = new CsvExport(out, List.of("cell", "end"))) {
            csv.row(cell, "end");
        }
        return CsvReader.builder().ofCsvRecord(out.toString()).stream()
                .skip(1)
                .map(row -> row.getField(0))
                .findFirst()
                .orElseThrow();
    }
}

package dev.roadbook.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.roadbook.platform.web.CsvExport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever text goes into an export comes out again, and none of it is a formula. */
class CsvRoundTripTests {

    @Property(tries = 500)
    void textComesBackHarmless(@ForAll("rows") List<List<String>> rows) throws IOException {
        var file = new StringWriter();
        try (var csv = new CsvExport(file, List.of("one", "two"))) {
            rows.forEach(row -> csv.row(row.toArray()));
        }

        var read = read(file.toString());

        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < 2; j++) {
                var text = rows.get(i).get(j);
                assertThat(read.get(i).get(j)).isIn(text, "'" + text);
                assertThat(read.get(i).get(j)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\\x00＝＋－＠].*");
            }
        }
    }

    private static List<List<String>> read(String file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(row -> row.getFields()).toList();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        var text = Arbitraries.strings()
                .withChars("=+-@'\"\t\r\n,;| aé＝\u0000")
                .withCharRange('a', 'e')
                .ofMaxLength(8);
        // A row of nothing but empty cells reads as an empty line, which readers may skip.
        var filled = text.filter(each -> !each.isEmpty());
        return filled.list().ofSize(2).list().ofMaxSize(6);
    }
}

package dev.roadbook.ingestion.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTests {

    @Test
    void cellsComeBackFromTheText() {
        var cells = List.of("", "a,b", "say \"so\"", "\"", "two\nlines", "\"\"", "plain", "");

        assertThat(Row.cells(new Row(1, cells).text())).isEqualTo(cells);
        assertThat(Row.cells("")).containsExactly("");
    }

    @Test
    void ofAShortenedTextOnlyWholeCellsComeBack() {
        var row = new Row(1, List.of("whole", "x,".repeat(3_000), "behind"));

        assertThat(row.text()).hasSizeLessThan(5_000);
        assertThat(Row.cells(row.text())).containsExactly("whole");
    }

    @Test
    void isAsWideAsItsHeaderButLosesNothing() {
        assertThat(new Row(1, List.of("a")).fitted(3).cells()).containsExactly("a", "", "");
        assertThat(new Row(1, List.of("a", "b", " ", "")).fitted(1).cells()).containsExactly("a", "b");
    }
}

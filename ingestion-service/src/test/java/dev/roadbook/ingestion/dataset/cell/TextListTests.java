package dev.roadbook.ingestion.dataset.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextListTests {

    @Test
    void readsEntriesByBarsOrAsJson() {
        assertThat(TextList.parse("rosé| champagne |rosé|").entries()).containsExactly("rosé", "champagne");
        assertThat(TextList.parse("[\"rosé\", null, \" champagne \", \"\"]").entries())
                .containsExactly("rosé", "champagne");
        assertThat(TextList.parse("[not json|b").entries()).containsExactly("[not json", "b");
        assertThat(TextList.parse(" | ").entries()).isEmpty();
    }

    @Test
    void writesWhatPostgresqlReadsAsAnArray() {
        assertThat(new TextList(List.of("a", "b,c", "d\"e", "f\\g", "{}", "NULL")))
                .hasToString("{\"a\",\"b,c\",\"d\\\"e\",\"f\\\\g\",\"{}\",\"NULL\"}");
    }
}

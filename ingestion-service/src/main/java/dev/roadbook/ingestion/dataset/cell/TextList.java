package dev.roadbook.ingestion.dataset.cell;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list in one cell.
 *
 * @param entries none blank, each once, in their order
 */
public record TextList(List<String> entries) {

    private static final JsonMapper JSON = new JsonMapper();

    public TextList {
        entries = List.copyOf(entries);
    }

    /** Reads {@code a|b}, or a JSON array of texts; whatever else begins like one is an entry like any other. */
    static TextList parse(String text) {
        return new TextList(parts(text)
                .filter(Objects::nonNull)
                .map(Texts::clean)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList());
    }

    private static Stream<String> parts(String text) {
        if (text.startsWith("[")) {
            try {
                return Stream.of(JSON.readValue(text, String[].class));
            } catch (JacksonException e) {
                return Stream.of(text.split("\\|"));
            }
        }
        return Stream.of(text.split("\\|"));
    }

    /** As PostgreSQL writes an array. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> '"' + entry.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(joining(",", "{", "}"));
    }
}

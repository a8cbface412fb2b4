package dev.roadbook.ingestion.dataset;

import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary table of one transaction, into which the rows of a file are copied.
 *
 * @param columns each with its type
 * @param analyzed columns whose distribution the planner has to know
 */
public record StagedTable(String name, List<String> columns, List<String> analyzed) {

    /** A table whose rows are found by the number they have in the file, {@code row_number}, and all of it analyzed. */
    public static StagedTable of(String name, String... columns) {
        var numbered = Stream.concat(Stream.of("row_number bigint not null"), Stream.of(columns))
                .toList();
        return new StagedTable(name, numbered, List.of());
    }

    /** Whether its rows are found by the number they have in the file. */
    public boolean isNumbered() {
        return names().contains("row_number");
    }

    /** Names of the columns that come from the file. */
    List<String> contents() {
        return names().stream().filter(name -> !name.equals("row_number")).toList();
    }

    List<String> names() {
        return columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
    }

    public String create() {
        return "create temporary table %s (%s) on commit drop".formatted(name, String.join(", ", columns));
    }

    public String analyze() {
        return "analyze " + name + (analyzed.isEmpty() ? "" : " (%s)".formatted(String.join(", ", analyzed)));
    }
}

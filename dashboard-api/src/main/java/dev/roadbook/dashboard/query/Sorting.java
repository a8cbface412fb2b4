package dev.roadbook.dashboard.query;

import static java.util.stream.Collectors.joining;

import dev.roadbook.platform.web.ListQuery.Sort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list may be ordered by.
 *
 * @param columns column behind each field
 * @param otherwise order when none is asked for
 * @param tie column that decides between equals, so that pages never overlap
 */
public record Sorting(Map<String, String> columns, Sort otherwise, String tie) {

    public Sorting {
        columns = Map.copyOf(columns);
    }

    public Set<String> fields() {
        return columns.keySet();
    }

    public String sql(List<Sort> sorts) {
        var wanted = sorts.isEmpty() ? List.of(otherwise) : sorts;
        return Stream.concat(wanted.stream().map(this::term), Stream.of(tie)).collect(joining(", ", "order by ", ""));
    }

    private String term(Sort sort) {
        return columns.get(sort.field()) + (sort.descending() ? " desc" : " asc") + " nulls last";
    }
}

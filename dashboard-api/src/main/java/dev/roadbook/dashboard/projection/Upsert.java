package dev.roadbook.dashboard.projection;

import static java.util.stream.Collectors.joining;

import dev.roadbook.platform.web.RecordColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes many rows of one shape in one statement, each only where it is newer than what is there.
 *
 * <p>A row type may cover only some columns of its table: others keep what another topic wrote.
 *
 * @param table table, found by the search path
 * @param columns columns the row type fills; the first is the key
 * @param newer columns that order the rows of one key
 * @param sql the statement
 */
record Upsert<R extends Record>(String table, List<RecordColumn> columns, List<RecordColumn> newer, String sql) {

    Upsert {
        columns = List.copyOf(columns);
        newer = List.copyOf(newer);
    }

    /**
     * An upsert whose newer row wins.
     *
     * @param newer columns that order the rows of one key; none when a key has one row for ever
     */
    static <R extends Record> Upsert<R> into(String table, Class<R> row, String... newer) {
        var columns = RecordColumn.of(row);
        var order = Stream.of(newer)
                .flatMap(name -> columns.stream().filter(column -> column.name().equals(name)))
                .toList();
        return new Upsert<>(table, columns, order, statement(table, columns, List.of(newer)));
    }

    private static String statement(String table, List<RecordColumn> columns, List<String> newer) {
        var key = columns.getFirst().name();
        var names = columns.stream().map(RecordColumn::name).collect(joining(", "));
        var insert = """
                insert into %s (%s)
                select %s from json_populate_recordset(cast(null as %s), cast(:rows as json))
                on conflict (%s) do""".formatted(table, names, names, table, key);
        if (newer.isEmpty()) {
            return insert + " nothing returning " + key;
        }
        var assignments = columns.stream()
                .skip(1)
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(joining(", "));
        return """
                %s update set %s
                where %s is null or (%s) > (%s)
                returning %s.%s""".formatted(
                        insert,
                        assignments,
                        qualified(table, newer.getFirst()),
                        newer.stream().map(name -> "excluded." + name).collect(joining(", ")),
                        newer.stream().map(name -> qualified(table, name)).collect(joining(", ")),
                        table,
                        key);
    }

    private static String qualified(String table, String column) {
        return table + "." + column;
    }

    /** Writes the rows and returns the keys of those that changed something. */
    <K> List<K> apply(JdbcClient jdbc, Class<K> key, Collection<R> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(sql)
                .param("rows", RowJson.of(columns, newestOfEachKey(rows)))
                .query(key)
                .list();
    }

    /** One statement may touch a row only once. */
    private List<R> newestOfEachKey(Collection<R> rows) {
        var result = new LinkedHashMap<@Nullable Object, R>();
        for (var row : rows) {
            result.merge(columns.getFirst().valueIn(row), row, (one, other) -> isNewer(one, other) ? one : other);
        }
        return List.copyOf(result.values());
    }

    private boolean isNewer(R one, R other) {
        return newer.stream()
                        .mapToInt(column -> compare(column, one, other))
                        .filter(order -> order != 0)
                        .findFirst()
                        .orElse(0)
                > 0;
    }

    private int compare(RecordColumn column, R one, R other) {
        return switch (column.valueIn(one)) {
            case Long number -> number.compareTo((Long) Objects.requireNonNull(column.valueIn(other)));
            case Instant instant -> instant.compareTo((Instant) Objects.requireNonNull(column.valueIn(other)));
            case null, default -> throw new IllegalStateException("records cannot be ordered by " + column.name());
        };
    }
}

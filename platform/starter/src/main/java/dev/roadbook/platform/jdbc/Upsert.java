package dev.roadbook.platform.jdbc;

import static java.util.stream.Collectors.joining;

import dev.roadbook.platform.web.RecordColumn;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Writes many rows of one shape in one statement, each only where it is newer than what is there.
 *
 * <p>A row type may cover only some columns of its table: others keep what another topic wrote.
 */
public final class Upsert<R extends Record> {

    private final String table;
    private final List<RecordColumn> columns;
    private final List<RecordColumn> newer;
    private final Set<String> kept;
    private final String returning;
    private final String sql;

    /**
     * @param table table, found by the search path
     * @param columns columns the row type fills; the first is the key
     * @param newer columns that order the rows of one key
     * @param kept columns that stay as they were first written
     * @param returning what is told of the rows that changed something
     */
    private Upsert(
            String table, List<RecordColumn> columns, List<RecordColumn> newer, Set<String> kept, String returning) {
        this.table = table;
        this.columns = columns;
        this.newer = newer;
        this.kept = kept;
        this.returning = returning;
        this.sql = insert();
    }

    /**
     * An upsert whose newer row wins.
     *
     * @param newer columns that order the rows of one key; none when a key has one row for ever
     */
    public static <R extends Record> Upsert<R> into(String table, Class<R> row, String... newer) {
        var columns = RecordColumn.of(row);
        var order = Stream.of(newer)
                .flatMap(name -> columns.stream().filter(column -> column.name().equals(name)))
                .toList();
        return new Upsert<>(
                table,
                columns,
                order,
                Set.of(),
                table + "." + columns.getFirst().name());
    }

    /** The same, but these columns stay as they were first written. */
    public Upsert<R> keeping(String... names) {
        return new Upsert<>(table, columns, newer, Set.of(names), returning);
    }

    /** The same, but this is told of the rows that changed something. */
    public Upsert<R> returning(String expressions) {
        return new Upsert<>(table, columns, newer, kept, expressions);
    }

    /** The statement; its only parameter is {@code rows}. */
    public String sql() {
        return sql;
    }

    private String insert() {
        var key = columns.getFirst().name();
        var names = columns.stream().map(RecordColumn::name).collect(joining(", "));
        var insert = """
                insert into %s (%s)
                select %s from json_populate_recordset(cast(null as %s), cast(:rows as json))
                on conflict (%s) do""".formatted(table, names, names, table, key);
        return newer.isEmpty() ? insert + " nothing returning " + returning : insert + update();
    }

    private String update() {
        var assignments = columns.stream()
                .skip(1)
                .map(RecordColumn::name)
                .filter(name -> !kept.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(joining(", "));
        var order = newer.stream().map(RecordColumn::name).toList();
        return """
                 update set %s
                where %s is null or (%s) > (%s)
                returning %s""".formatted(
                        assignments,
                        qualified(table, order.getFirst()),
                        order.stream().map(name -> "excluded." + name).collect(joining(", ")),
                        order.stream().map(name -> qualified(table, name)).collect(joining(", ")),
                        returning);
    }

    private static String qualified(String table, String column) {
        return table + "." + column;
    }

    /** Writes the rows and returns the keys of those that changed something. */
    public <K> List<K> apply(JdbcClient jdbc, Class<K> key, Collection<R> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return statement(jdbc, rows).query(key).list();
    }

    /** Writes the rows; what the statement returns is the caller's to read. */
    public StatementSpec statement(JdbcClient jdbc, Collection<R> rows) {
        return statement(jdbc, sql, rows);
    }

    /** Writes the rows by a statement around {@link #sql}. */
    public StatementSpec statement(JdbcClient jdbc, String sql, Collection<R> rows) {
        return jdbc.sql(sql).param("rows", RowJson.of(columns, newestOfEachKey(rows)));
    }

    /** One statement may touch a row only once; in one order everywhere, no two writers wait for each other. */
    private List<R> newestOfEachKey(Collection<R> rows) {
        var result = new TreeMap<Object, R>();
        for (var row : rows) {
            result.merge(key(row), row, (one, other) -> isNewer(one, other) ? one : other);
        }
        return List.copyOf(result.values());
    }

    private Object key(R row) {
        return Objects.requireNonNull(columns.getFirst().valueIn(row));
    }

    private boolean isNewer(R one, R other) {
        return newer.stream()
                        .mapToInt(column -> compare(column, one, other))
                        .filter(order -> order != 0)
                        .findFirst()
                        .orElse(0)
                > 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // numbers, days and instants, each compared with its own kind
    private int compare(RecordColumn column, R one, R other) {
        return ((Comparable) Objects.requireNonNull(column.valueIn(one)))
                .compareTo(Objects.requireNonNull(column.valueIn(other)));
    }
}

package dev.roadbook.ingestion.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table, in PostgreSQL's text format. */
public final class CopyBuffer {

    private final StagedTable table;
    private final String statement;
    private final StringBuilder rows = new StringBuilder(64 * 1024);
    private @Nullable Object[] latest = {};

    public CopyBuffer(StagedTable table) {
        this.table = table;
        this.statement = "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.names()));
    }

    public StagedTable table() {
        return table;
    }

    /** Adds a row, which has a value or null for each column. */
    public void add(@Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "%s takes %d values".formatted(table.name(), table.columns().size()));
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            add(values[i]);
        }
        rows.append('\n');
        latest = values;
    }

    /** What the row added last says in its columns, by their names. */
    public Map<String, String> latest() {
        var named = new LinkedHashMap<String, String>();
        var names = table.names();
        for (int i = 0; i < latest.length; i++) {
            var value = latest[i];
            if (value != null) {
                named.put(names.get(i), value.toString());
            }
        }
        return named;
    }

    /** Forgets the rows, for whoever only wanted to know whether they can be taken. */
    public void clear() {
        rows.setLength(0);
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
        } else {
            escape(value.toString());
        }
    }

    public int size() {
        return rows.length();
    }

    public void flushTo(CopyManager copy) throws SQLException {
        if (!rows.isEmpty()) {
            var bytes = rows.toString().getBytes(UTF_8);
            rows.setLength(0);
            var in = copy.copyIn(statement);
            try {
                in.writeToCopy(bytes, 0, bytes.length);
                in.endCopy();
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        }
    }

    /** Almost no text holds anything to escape, and copying it whole is much cheaper. */
    private void escape(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char code = code(text.charAt(i));
            if (code != 0) {
                rows.append(text, plain, i).append('\\').append(code);
                plain = i + 1;
            }
        }
        rows.append(text, plain, text.length());
    }

    private static char code(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }
}

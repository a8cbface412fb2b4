package dev.roadbook.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table, in PostgreSQL's text format. */
final class CopyBuffer {

    private final String statement;
    private final StringBuilder rows = new StringBuilder(64 * 1024);
    private boolean rowStarted;

    CopyBuffer(String table, String... columns) {
        this.statement = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    }

    CopyBuffer add(@Nullable Object value) {
        if (rowStarted) {
            rows.append('\t');
        }
        rowStarted = true;
        if (value == null) {
            rows.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endRow() {
        rows.append('\n');
        rowStarted = false;
    }

    int size() {
        return rows.length();
    }

    void flushTo(CopyManager copy) throws SQLException {
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

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
    }
}

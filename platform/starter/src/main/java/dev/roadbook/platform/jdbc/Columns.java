package dev.roadbook.platform.jdbc;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written by one statement: each column is a text array, {@code unnest} makes rows of them and SQL casts.
 *
 * @param rows the rows
 */
public record Columns<T>(List<T> rows) {

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    /** The value of one column in a row. */
    @FunctionalInterface
    public interface Cell<T> {

        @Nullable Object of(T row);
    }

    public @Nullable String[] column(Cell<T> cell) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            var value = cell.of(rows.get(i));
            column[i] = value == null ? null : value.toString();
        }
        return column;
    }
}

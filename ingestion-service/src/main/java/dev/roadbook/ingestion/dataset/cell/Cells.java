package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.profile.Columns;
import dev.roadbook.ingestion.profile.Field;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row, clean and not too long. */
record Cells(Columns columns, List<String> cells) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    /** The row's cells, of which there must be as many as the header has. */
    static Cells of(Columns columns, Row row) {
        if (row.cells().size() != columns.width()) {
            throw new LineFault(
                    RejectCode.RAGGED_ROW,
                    "the row has %d cells, the header %d".formatted(row.cells().size(), columns.width()));
        }
        return new Cells(columns, row.cells());
    }

    /** As it was written. */
    String raw(Field field) {
        return columns.cell(cells, field);
    }

    String text(Field field) {
        var text = Texts.clean(raw(field));
        if (text.length() > field.maxLength()) {
            throw new LineFault(
                    RejectCode.TOO_LONG, "%s has more than %d characters".formatted(word(field), field.maxLength()));
        }
        return text;
    }

    @Nullable String optional(Field field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** An address that cannot be one is not taken over; the sale itself is none the worse. */
    @Nullable String email(Field field) {
        var text = optional(field);
        return text != null && EMAIL.matcher(text).matches() ? text : null;
    }

    static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}

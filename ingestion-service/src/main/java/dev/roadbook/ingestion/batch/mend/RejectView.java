package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.file.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rejected row as people see it.
 *
 * @param raw the row as CSV, shortened if it is very long
 * @param place of the cell at fault, from 0; null where the row as a whole is at fault
 * @param cells the row cell by cell; of a shortened one as many as are whole
 * @param sentAs the batch that brought it again
 * @param reason why it was dismissed
 * @param changedBy who edited, sent or dismissed it
 */
record RejectView(
        long row,
        String code,
        String message,
        String raw,
        @Nullable Integer place,
        RejectState state,
        List<CellView> cells,
        @Nullable UUID sentAs,
        @Nullable String reason,
        @Nullable String changedBy) {

    /**
     * A cell of it.
     *
     * @param text as the file says it
     * @param edited what it is to say instead
     */
    record CellView(String text, @Nullable String edited) {}

    /** The cells of a row; those that were edited beyond its end stand after them. */
    static List<CellView> cells(String raw, Map<Integer, String> edits) {
        var texts = Row.cells(raw);
        var edited = new TreeMap<>(edits);
        int width = Math.max(texts.size(), edited.isEmpty() ? 0 : edited.lastKey() + 1);
        return IntStream.range(0, width)
                .mapToObj(place -> new CellView(place < texts.size() ? texts.get(place) : "", edited.get(place)))
                .toList();
    }
}

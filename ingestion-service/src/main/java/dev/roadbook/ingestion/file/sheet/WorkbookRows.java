package dev.roadbook.ingestion.file.sheet;

import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows below the header of a workbook's sheet, each as wide as the header. */
public final class WorkbookRows implements Rows {

    private final Workbook workbook;
    private final SheetChoice.Chosen chosen;
    private final long size;

    private WorkbookRows(Workbook workbook, SheetChoice.Chosen chosen, long size) {
        this.workbook = workbook;
        this.chosen = chosen;
        this.size = size;
    }

    /**
     * The rows of the sheet that counts; the workbook is closed with them, or at once if there are none.
     *
     * @param size bytes of the stored file
     */
    public static Rows of(Workbook workbook, Dialect dialect, long size) throws IOException {
        boolean opened = false;
        try {
            var rows = new WorkbookRows(workbook, new SheetChoice(workbook, dialect).choose(), size);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    @Override
    public List<String> header() {
        return chosen.header();
    }

    @Override
    public @Nullable Row next() {
        // Cells are only in the file where they hold something.
        var row = chosen.cursor().next();
        return row == null ? null : row.fitted(chosen.header().size());
    }

    @Override
    public long bytesRead() {
        return (long) (size * chosen.cursor().share());
    }

    @Override
    public void close() {
        try (workbook) {
            chosen.cursor().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

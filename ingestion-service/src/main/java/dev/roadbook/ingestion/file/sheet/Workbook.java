package dev.roadbook.ingestion.file.sheet;

import dev.roadbook.ingestion.file.Row;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open workbook of whatever format. */
public interface Workbook extends AutoCloseable {

    List<Sheet> sheets();

    Cursor open(Sheet sheet) throws IOException;

    @Override
    void close() throws IOException;

    /** The rows of a sheet that are not blank, one after the other; a cell's place is its column, from A on. */
    interface Cursor extends AutoCloseable {

        @Nullable Row next();

        /** How much of the sheet was read so far, from 0 to 1. */
        double share();

        @Override
        void close();
    }
}

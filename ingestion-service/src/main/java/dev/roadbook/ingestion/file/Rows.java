package dev.roadbook.ingestion.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an open file, one after the other; memory does not grow with their number. */
public interface Rows extends AutoCloseable {

    List<String> header();

    /** The next row, or null at the end. */
    @Nullable Row next();

    /** Bytes of the stored file that were read so far. */
    long bytesRead();

    @Override
    void close();
}

package dev.roadbook.ingestion.file;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops at too many rows. */
final class LimitedRows implements Rows {

    private final Rows rows;
    private final long limit;
    private long count;

    LimitedRows(Rows rows, long limit) {
        this.rows = rows;
        this.limit = limit;
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public @Nullable Row next() {
        if (count++ > limit) {
            throw new UnreadableFile("the file has more than %d rows".formatted(limit));
        }
        try {
            return rows.next();
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw cause == null ? e : StoredFiles.failure(cause);
        }
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() {
        rows.close();
    }
}

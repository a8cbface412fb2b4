package dev.roadbook.ingestion.file;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops at too many rows; says what is wrong with the file where reading it fails. */
final class LimitedRows implements Rows {

    private final Rows rows;
    private final Content content;
    private final long limit;
    private long count;

    LimitedRows(Rows rows, Content content, long limit) {
        this.rows = rows;
        this.content = content;
        this.limit = limit;
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public @Nullable Row next() {
        if (count++ > limit) {
            throw new UnreadableFile(FailureCode.LIMIT_EXCEEDED, "the file has more than %d rows".formatted(limit));
        }
        try {
            return rows.next();
        } catch (UncheckedIOException e) {
            throw UnreadableFile.of(e);
        }
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() {
        try (content) {
            rows.close();
        }
    }
}

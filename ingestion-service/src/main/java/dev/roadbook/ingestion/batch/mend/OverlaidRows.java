package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they are now that some were mended. Both come in the order of their numbers. */
final class OverlaidRows implements Rows {

    private final Rows file;
    private final Rows mended;
    private @Nullable Row ahead;

    OverlaidRows(Rows file, Rows mended) {
        this.file = file;
        this.mended = mended;
        this.ahead = mended.next();
    }

    @Override
    public List<String> header() {
        return file.header();
    }

    @Override
    public @Nullable Row next() {
        var row = file.next();
        var next = ahead;
        if (next == null || (row != null && row.number() < next.number())) {
            return row;
        }
        if (row == null || row.number() > next.number()) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT,
                    "row %d is not among the rows of the file it is from".formatted(next.number()));
        }
        ahead = mended.next();
        return next;
    }

    @Override
    public long bytesRead() {
        return mended.bytesRead();
    }

    @Override
    public void close() {
        try (mended) {
            file.close();
        }
    }
}

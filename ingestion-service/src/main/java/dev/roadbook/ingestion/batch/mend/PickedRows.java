package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.mend.MendedRows.Mend;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.platform.web.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The edited rows of a file, whole: what was not edited is read from the file, since of a rejected row no more than its beginning
 * is kept elsewhere.
 */
final class PickedRows implements Rows {

    private static final int PAGE = 1_000;

    private final Rows file;
    private final MendedRows mended;
    private final UUID batch;
    private final Deque<Mend> page = new ArrayDeque<>();
    private long last;

    PickedRows(Rows file, MendedRows mended, UUID batch) {
        this.file = file;
        this.mended = mended;
        this.batch = batch;
    }

    @Override
    public List<String> header() {
        return file.header();
    }

    @Override
    public @Nullable Row next() {
        if (page.isEmpty()) {
            page.addAll(mended.page(batch, last, PAGE));
        }
        var mend = page.poll();
        if (mend == null) {
            return null;
        }
        last = mend.number();
        var row = file.next();
        while (row != null && row.number() < mend.number()) {
            row = file.next();
        }
        if (row == null || row.number() != mend.number() || !row.text().equals(mend.raw())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "read_otherwise",
                    "Row %d reads otherwise than when it was rejected: the profile of the source has changed. Import the file anew."
                            .formatted(mend.number()));
        }
        return mend(row, mend).fitted(file.header().size());
    }

    private static Row mend(Row row, Mend mend) {
        var cells = new ArrayList<>(row.cells());
        mend.cells().forEach((place, text) -> {
            while (cells.size() <= place) {
                cells.add("");
            }
            cells.set(place, text);
        });
        return new Row(row.number(), cells);
    }

    @Override
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() {
        file.close();
    }
}

package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.file.StoredFiles;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of batches. Those of a correction are all rows of the file it corrects, as they are with its own and every earlier
 * correction: only among them does a row tell whether it repeats another.
 */
@Component
public class BatchRows {

    private final StoredFiles files;
    private final Corrections corrections;

    BatchRows(StoredFiles files, Corrections corrections) {
        this.files = files;
        this.corrections = corrections;
    }

    public Rows open(BatchDetails batch, Dialect dialect) {
        return open(batch.id(), batch.corrects(), batch.position(), dialect);
    }

    Rows open(UUID id, @Nullable UUID corrects, long position, Dialect dialect) {
        if (corrects == null) {
            return files.open(id, dialect);
        }
        var rows = files.open(corrects, dialect);
        boolean complete = false;
        try {
            for (var correction : corrections.of(corrects, position)) {
                rows = new OverlaidRows(rows, mended(correction, dialect));
            }
            complete = true;
            return rows;
        } finally {
            if (!complete) {
                rows.close();
            }
        }
    }

    /** The numbers of the rows that a correction brings; empty for a batch that brings all rows of its file. */
    public Optional<Set<Long>> brought(BatchDetails batch, Dialect dialect) {
        if (batch.corrects() == null) {
            return Optional.empty();
        }
        var numbers = new TreeSet<Long>();
        try (var rows = mended(batch.id(), dialect)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                numbers.add(row.number());
            }
        }
        return Optional.of(numbers);
    }

    private Rows mended(UUID correction, Dialect dialect) {
        return MendedFile.read(files.open(correction, dialect));
    }
}

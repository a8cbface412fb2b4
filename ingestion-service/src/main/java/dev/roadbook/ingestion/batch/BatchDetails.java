package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.file.FailureCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it stands.
 *
 * @param corrects the file whose rejected rows it brings again, mended
 */
public record BatchDetails(
        UUID id,
        long position,
        String source,
        String fileName,
        String contentSha256,
        long sizeBytes,
        String uploadedBy,
        BatchState state,
        @Nullable FailureCode failureCode,
        @Nullable String failureReason,
        boolean released,
        @Nullable UUID corrects,
        Instant receivedAt,
        @Nullable Instant parsingStartedAt,
        @Nullable Instant publishingStartedAt,
        @Nullable Instant completedAt,
        @Nullable String undoKind,
        @Nullable Undoing undoing,
        BatchSummary summary) {

    /** What matters of it to whoever reads and publishes its content. */
    public BatchFile file() {
        return new BatchFile(id, position, source, fileName, contentSha256, receivedAt);
    }
}

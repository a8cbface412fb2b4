package dev.roadbook.ingestion.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as it stands. */
public record BatchDetails(
        UUID id,
        String source,
        String fileName,
        String contentSha256,
        long sizeBytes,
        String uploadedBy,
        BatchState state,
        @Nullable String failureReason,
        boolean released,
        Instant receivedAt,
        @Nullable Instant parsingStartedAt,
        @Nullable Instant publishingStartedAt,
        @Nullable Instant completedAt,
        BatchSummary summary) {}

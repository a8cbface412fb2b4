package dev.roadbook.recommendation.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch that has been applied in every partition.
 *
 * @param batchId the batch
 * @param completedAt when it was published
 * @param salesUntil latest order known then
 */
public record CompleteBatch(
        UUID batchId, Instant completedAt, @Nullable LocalDate salesUntil) {}

package dev.roadbook.recommendation.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every order of a batch in a partition has been applied.
 *
 * @param batchId the batch
 * @param partition the partition
 * @param partitionCount partitions the batch was written to
 * @param lastOrderDate latest order of the batch
 * @param occurredAt when the batch was published
 */
public record Boundary(
        UUID batchId,
        int partition,
        int partitionCount,
        @Nullable LocalDate lastOrderDate,
        Instant occurredAt) {}

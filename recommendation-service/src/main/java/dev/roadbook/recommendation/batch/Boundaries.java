package dev.roadbook.recommendation.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every order of a batch in some partitions has been applied.
 *
 * @param batchId the batch
 * @param partitions the partitions
 * @param partitionCount partitions the batch was written to
 * @param lastOrderDate latest order of the batch
 * @param occurredAt when the batch was published
 */
public record Boundaries(
        UUID batchId,
        Set<Integer> partitions,
        int partitionCount,
        @Nullable LocalDate lastOrderDate,
        Instant occurredAt) {

    public Boundaries {
        partitions = Set.copyOf(partitions);
    }
}

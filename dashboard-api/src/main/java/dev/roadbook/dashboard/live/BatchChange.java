package dev.roadbook.dashboard.live;

import java.time.Instant;
import java.util.UUID;

/**
 * A sales batch that arrived whole.
 *
 * @param batchId the batch
 * @param completedAt when it was published
 */
public record BatchChange(UUID batchId, Instant completedAt) {}

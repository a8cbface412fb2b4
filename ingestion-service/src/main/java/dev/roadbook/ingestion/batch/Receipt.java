package dev.roadbook.ingestion.batch;

import java.util.UUID;

/**
 * What became of a delivery.
 *
 * @param batchId the batch that holds the file, perhaps an earlier one
 */
public record Receipt(UUID batchId, Outcome outcome) {

    /** Whether the file was new, and if not, what was known of it. */
    public enum Outcome {
        ACCEPTED,
        KNOWN_DELIVERY,
        KNOWN_CONTENT
    }
}

package dev.roadbook.ingestion.dataset;

import dev.roadbook.platform.kafka.EventIds;
import java.time.Instant;
import java.util.UUID;

/**
 * The file of a batch, as far as it matters to what it holds.
 *
 * @param position order of acceptance; what a later batch said is not overwritten by an earlier one
 */
public record BatchFile(
        UUID batchId, long position, String source, String fileName, String contentSha256, Instant receivedAt) {

    /** What undoing it is published under: readers have seen the end of the batch itself already. */
    public UUID undoId() {
        return EventIds.of("undo", batchId.toString());
    }
}

package dev.roadbook.ingestion.dataset;

import java.time.Instant;
import java.util.UUID;

/**
 * The file of a batch, as far as it matters to what it holds.
 *
 * @param position order of acceptance; what a later batch said is not overwritten by an earlier one
 */
public record BatchFile(
        UUID batchId, long position, String source, String fileName, String contentSha256, Instant receivedAt) {}

package dev.roadbook.ingestion.batch.lane;

/**
 * The right to work a source's batches, for a while.
 *
 * @param fence grows with every lease of the lane
 */
public record Lease(String source, long fence) {}

package dev.roadbook.ingestion.batch;

/**
 * A batch has come to an end, or waits for a person; told within the transaction that brings it there.
 *
 * @param batch as it stands now
 */
public record BatchRested(BatchDetails batch) {}

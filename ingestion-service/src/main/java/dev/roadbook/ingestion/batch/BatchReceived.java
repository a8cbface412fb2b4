package dev.roadbook.ingestion.batch;

import java.util.UUID;

/** There is something to do; a hint to the worker of this instance, never the only way it learns of a batch. */
public record BatchReceived(UUID batchId) {}

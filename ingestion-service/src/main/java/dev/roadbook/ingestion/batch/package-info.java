/** Batches: one sales file each, from its acceptance to its publication. */
@NullMarked
package dev.roadbook.ingestion.batch;

import org.jspecify.annotations.NullMarked;

/** Works batches, one at a time per source, and survives being killed at any point. */
@NullMarked
package dev.roadbook.ingestion.batch.worker;

import org.jspecify.annotations.NullMarked;

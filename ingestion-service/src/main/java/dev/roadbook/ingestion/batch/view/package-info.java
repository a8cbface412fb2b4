/** Batches as people see them while they run and afterwards. */
@NullMarked
package dev.roadbook.ingestion.batch.view;

import org.jspecify.annotations.NullMarked;

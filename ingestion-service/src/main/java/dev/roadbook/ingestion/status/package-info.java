/** Batches as people see them while they run and afterwards. */
@NullMarked
package dev.roadbook.ingestion.status;

import org.jspecify.annotations.NullMarked;

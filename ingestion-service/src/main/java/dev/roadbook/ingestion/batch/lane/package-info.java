/** Lanes: the batches of a source one after the other, leased to one worker at a time. */
@NullMarked
package dev.roadbook.ingestion.batch.lane;

import org.jspecify.annotations.NullMarked;

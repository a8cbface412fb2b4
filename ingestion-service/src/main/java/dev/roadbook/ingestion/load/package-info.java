/** Copies lines into the database and derives orders and master data from them, set by set. */
@NullMarked
package dev.roadbook.ingestion.load;

import org.jspecify.annotations.NullMarked;

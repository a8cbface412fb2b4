/** What undoing a batch would change, and the request to do it. */
@NullMarked
package dev.roadbook.ingestion.batch.undo;

import org.jspecify.annotations.NullMarked;

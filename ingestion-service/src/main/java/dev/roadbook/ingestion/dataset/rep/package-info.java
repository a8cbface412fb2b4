/** Representatives with their targets, by file and as people see them. */
@NullMarked
package dev.roadbook.ingestion.dataset.rep;

import org.jspecify.annotations.NullMarked;

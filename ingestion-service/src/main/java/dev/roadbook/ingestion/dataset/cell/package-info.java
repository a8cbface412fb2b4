/** Turns a row into a sales line, or says why not. */
@NullMarked
package dev.roadbook.ingestion.dataset.cell;

import org.jspecify.annotations.NullMarked;

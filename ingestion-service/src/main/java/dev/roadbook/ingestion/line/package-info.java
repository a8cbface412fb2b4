/** Turns a row into a sales line, or says why not. */
@NullMarked
package dev.roadbook.ingestion.line;

import org.jspecify.annotations.NullMarked;

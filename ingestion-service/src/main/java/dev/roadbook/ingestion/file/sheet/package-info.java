/** Reads the rows of workbooks as if the source had saved them as text. */
@NullMarked
package dev.roadbook.ingestion.file.sheet;

import org.jspecify.annotations.NullMarked;

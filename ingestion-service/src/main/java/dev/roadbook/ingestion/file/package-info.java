/** Reads the rows of a file, whatever its wrapping, encoding and dialect. */
@NullMarked
package dev.roadbook.ingestion.file;

import org.jspecify.annotations.NullMarked;

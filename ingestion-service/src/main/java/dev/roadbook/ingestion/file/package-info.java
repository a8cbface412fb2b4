/**
 * Reads the rows of a file, whatever its wrapping, encoding and dialect.
 *
 * <p>Above the usual size: text and objects are small, and share limits and wrapping with the workbooks below.
 */
@NullMarked
package dev.roadbook.ingestion.file;

import org.jspecify.annotations.NullMarked;

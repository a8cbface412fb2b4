/**
 * Rejected rows, mended by people and brought again as a file of their own that corrects the one they are from.
 *
 * <p>Above the usual size: what people decide and the file it becomes are read by one another at every step.
 */
@NullMarked
package dev.roadbook.ingestion.batch.mend;

import org.jspecify.annotations.NullMarked;

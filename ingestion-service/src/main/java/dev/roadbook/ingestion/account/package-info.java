/** Finds the canonical account of a line. */
@NullMarked
package dev.roadbook.ingestion.account;

import org.jspecify.annotations.NullMarked;

/** This year against last year, and what growth would take. */
@NullMarked
package dev.roadbook.prediction.outcome.pace;

import org.jspecify.annotations.NullMarked;

/** This year against last year, and what growth would take. */
@NullMarked
package dev.roadbook.prediction.pace;

import org.jspecify.annotations.NullMarked;

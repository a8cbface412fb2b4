/** Keeps yardsticks and outcomes up to date as batches complete and days pass. */
@NullMarked
package dev.roadbook.prediction.refresh;

import org.jspecify.annotations.NullMarked;

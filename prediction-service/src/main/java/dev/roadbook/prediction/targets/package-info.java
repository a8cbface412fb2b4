/** Who will miss the month's target: what is said of each representative, with reasons. */
@NullMarked
package dev.roadbook.prediction.targets;

import org.jspecify.annotations.NullMarked;

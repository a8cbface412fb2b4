/** Who will miss the month's target: a forest, how it is learned, measured and kept, and what it says of each representative. */
@NullMarked
package dev.roadbook.prediction.targets;

import org.jspecify.annotations.NullMarked;

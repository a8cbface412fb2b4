/** Scores accounts whose orders changed, remembers the outcome and tells the world once. */
@NullMarked
package dev.roadbook.prediction.scoring;

import org.jspecify.annotations.NullMarked;

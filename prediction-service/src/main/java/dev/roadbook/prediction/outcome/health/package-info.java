/** How well an account does, in points of a hundred. */
@NullMarked
package dev.roadbook.prediction.outcome.health;

import org.jspecify.annotations.NullMarked;

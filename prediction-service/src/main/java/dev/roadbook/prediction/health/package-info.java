/** How well an account does, in points of a hundred. */
@NullMarked
package dev.roadbook.prediction.health;

import org.jspecify.annotations.NullMarked;

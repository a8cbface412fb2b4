/** Which account bought which product, when, how much of it and for how much. */
@NullMarked
package dev.roadbook.recommendation.basket;

import org.jspecify.annotations.NullMarked;

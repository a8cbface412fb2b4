/** Which account bought which product, when and for how much. */
@NullMarked
package dev.roadbook.recommendation.basket;

import org.jspecify.annotations.NullMarked;

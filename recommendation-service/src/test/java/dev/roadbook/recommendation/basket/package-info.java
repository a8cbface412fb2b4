/** Tests of the basket feature. */
@NullMarked
package dev.roadbook.recommendation.basket;

import org.jspecify.annotations.NullMarked;

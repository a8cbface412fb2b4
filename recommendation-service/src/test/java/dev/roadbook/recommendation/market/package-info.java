/** Tests of the market feature. */
@NullMarked
package dev.roadbook.recommendation.market;

import org.jspecify.annotations.NullMarked;

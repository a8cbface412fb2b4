/** Tests of the coverage feature. */
@NullMarked
package dev.roadbook.recommendation.coverage.product;

import org.jspecify.annotations.NullMarked;

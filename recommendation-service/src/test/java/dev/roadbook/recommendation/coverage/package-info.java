/** Tests of the coverage feature. */
@NullMarked
package dev.roadbook.recommendation.coverage;

import org.jspecify.annotations.NullMarked;

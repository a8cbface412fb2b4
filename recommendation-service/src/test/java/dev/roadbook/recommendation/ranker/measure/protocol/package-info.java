/** Tests of what is asked of rankings. */
@NullMarked
package dev.roadbook.recommendation.ranker.measure.protocol;

import org.jspecify.annotations.NullMarked;

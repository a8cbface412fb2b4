/** Tests of the learned ranking. */
@NullMarked
package dev.roadbook.recommendation.ranker.learned;

import org.jspecify.annotations.NullMarked;

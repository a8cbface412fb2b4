/** Boosted trees that put rows of a group in order; the same rows always give the same trees. */
@NullMarked
package dev.roadbook.recommendation.ranker.boost;

import org.jspecify.annotations.NullMarked;

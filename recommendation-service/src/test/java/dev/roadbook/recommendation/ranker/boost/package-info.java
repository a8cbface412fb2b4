/** Tests of boosted trees. */
@NullMarked
package dev.roadbook.recommendation.ranker.boost;

import org.jspecify.annotations.NullMarked;

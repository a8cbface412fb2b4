/** Rankings by what accounts alike bought, and what they bought next. */
@NullMarked
package dev.roadbook.recommendation.ranker.neighbour;

import org.jspecify.annotations.NullMarked;

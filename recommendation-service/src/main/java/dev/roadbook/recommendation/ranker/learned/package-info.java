/** A ranking learned from what followed on histories: scores of all others and plain facts, weighed by trees. */
@NullMarked
package dev.roadbook.recommendation.ranker.learned;

import org.jspecify.annotations.NullMarked;

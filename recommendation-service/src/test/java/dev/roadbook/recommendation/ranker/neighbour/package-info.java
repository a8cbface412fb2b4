/** Tests of rankings by accounts alike. */
@NullMarked
package dev.roadbook.recommendation.ranker.neighbour;

import org.jspecify.annotations.NullMarked;

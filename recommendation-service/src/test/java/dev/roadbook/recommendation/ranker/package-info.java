/** Tests of order histories as numbers. */
@NullMarked
package dev.roadbook.recommendation.ranker;

import org.jspecify.annotations.NullMarked;

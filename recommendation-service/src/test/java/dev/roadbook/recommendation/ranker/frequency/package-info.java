/** Tests of rankings by what was bought how often. */
@NullMarked
package dev.roadbook.recommendation.ranker.frequency;

import org.jspecify.annotations.NullMarked;

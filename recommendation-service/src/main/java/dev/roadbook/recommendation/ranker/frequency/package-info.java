/** Rankings by what was bought how often, how lately and how regularly. */
@NullMarked
package dev.roadbook.recommendation.ranker.frequency;

import org.jspecify.annotations.NullMarked;

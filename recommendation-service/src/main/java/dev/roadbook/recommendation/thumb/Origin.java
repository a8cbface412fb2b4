package dev.roadbook.recommendation.thumb;

import dev.roadbook.recommendation.ranker.RankedBy;
import dev.roadbook.recommendation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * How a product came to be suggested.
 *
 * @param scenario of the latest run, where that recommended it
 * @param rankedBy what put it before others, where that is known
 */
record Origin(@Nullable Scenario scenario, @Nullable RankedBy rankedBy) {}

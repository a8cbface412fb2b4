package dev.roadbook.recommendation.scenario;

import java.math.BigDecimal;

/**
 * What a feature adds to a score before the scenario's multiplier.
 *
 * @param feature the feature
 * @param value from 0 to 1
 * @param points the value times its weight
 */
public record Contribution(Feature feature, BigDecimal value, BigDecimal points) {}

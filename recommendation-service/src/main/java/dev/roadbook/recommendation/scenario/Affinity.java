package dev.roadbook.recommendation.scenario;

import java.math.BigDecimal;

/**
 * How a ranker that was learned from baskets places a product for one account.
 *
 * @param sku item code
 * @param value 1 for its best product, less for others
 */
public record Affinity(String sku, BigDecimal value) {}

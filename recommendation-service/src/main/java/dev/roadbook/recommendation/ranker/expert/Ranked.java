package dev.roadbook.recommendation.ranker.expert;

/**
 * A product and what it scores: comparable within one account and list, not between them.
 *
 * @param sku its code
 * @param score more is better
 */
public record Ranked(String sku, double score) {}

package dev.roadbook.recommendation.profile;

/** How much an account spends on an order. */
public enum PriceBand {
    BUDGET,
    STANDARD,
    PREMIUM,
    LUXURY
}

package dev.roadbook.prediction.outcome.forecast;

/** How much to trust a date that is given. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}

package dev.roadbook.prediction.outcome.forecast;

/** Why no date is given. */
public enum Abstention {
    NO_PURCHASE,
    TOO_FEW_PURCHASES,
    TOO_IRREGULAR
}

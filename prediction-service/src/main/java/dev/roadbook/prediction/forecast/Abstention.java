package dev.roadbook.prediction.forecast;

/** Why no date is given. */
public enum Abstention {
    NO_PURCHASE,
    TOO_FEW_PURCHASES,
    TOO_IRREGULAR
}

package dev.roadbook.prediction.outcome.churn;

/** Bands of churn risk. */
public enum ChurnCategory {
    LOW,
    MEDIUM,
    HIGH
}

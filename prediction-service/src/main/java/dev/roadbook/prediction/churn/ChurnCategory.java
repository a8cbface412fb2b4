package dev.roadbook.prediction.churn;

/** Bands of churn risk. */
public enum ChurnCategory {
    LOW,
    MEDIUM,
    HIGH
}

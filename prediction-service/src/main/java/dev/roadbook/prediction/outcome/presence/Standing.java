package dev.roadbook.prediction.outcome.presence;

/** Whether an account still buys. */
public enum Standing {
    ACTIVE,
    SILENT,
    LOST
}

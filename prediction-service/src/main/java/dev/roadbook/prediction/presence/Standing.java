package dev.roadbook.prediction.presence;

/** Whether an account still buys. */
public enum Standing {
    ACTIVE,
    SILENT,
    LOST
}

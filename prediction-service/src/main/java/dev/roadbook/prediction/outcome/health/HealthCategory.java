package dev.roadbook.prediction.outcome.health;

/** Bands of the health score. */
public enum HealthCategory {
    CRITICAL,
    POOR,
    AVERAGE,
    GOOD,
    EXCELLENT;

    static HealthCategory of(double score) {
        return score >= 80 ? EXCELLENT : score >= 60 ? GOOD : score >= 40 ? AVERAGE : score >= 20 ? POOR : CRITICAL;
    }
}

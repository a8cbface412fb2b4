package dev.roadbook.dashboard.account;

/** What a health score is made of, in points. */
public record HealthComponents(
        double recency,
        double frequency,
        double monetary,
        double cadence,
        double pace,
        double coverage,
        double silence) {}

package dev.roadbook.dashboard.prediction;

/** Recency, frequency and monetary value as portfolio quintiles, and the segment they make. */
public record Rfm(int recency, int frequency, int monetary, String segment) {}

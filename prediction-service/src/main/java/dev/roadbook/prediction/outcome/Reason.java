package dev.roadbook.prediction.outcome;

/**
 * One reason behind an outcome.
 *
 * @param code stable code
 * @param text the reason in English, for readers that have no words of their own for the code
 * @param value the figures it rests on, separated by slashes
 */
public record Reason(String code, String text, String value) {}

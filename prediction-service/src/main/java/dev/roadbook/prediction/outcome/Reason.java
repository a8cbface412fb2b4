package dev.roadbook.prediction.outcome;

/**
 * One reason behind an outcome.
 *
 * @param code stable code
 * @param text the reason in words
 * @param value the input it rests on
 */
public record Reason(String code, String text, String value) {}

package dev.roadbook.dashboard.prediction;

import org.jspecify.annotations.Nullable;

/** One reason for a date or a score. */
public record Explanation(
        String code, String text, @Nullable String value) {}

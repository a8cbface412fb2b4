package dev.roadbook.recommendation.settings;

/** How strictly recommendations are judged before they leave. */
public enum Policy {
    STRICT,
    STANDARD,
    PERMISSIVE
}

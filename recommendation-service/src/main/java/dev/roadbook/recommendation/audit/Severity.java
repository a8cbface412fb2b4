package dev.roadbook.recommendation.audit;

/** What a rule that is broken means. */
public enum Severity {
    /** The recommendation must not leave. */
    ERROR,
    /** It may, if not too much speaks against it. */
    WARN,
    /** Nothing, by this policy. */
    NONE
}

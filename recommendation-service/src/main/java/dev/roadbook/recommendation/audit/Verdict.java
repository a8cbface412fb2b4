package dev.roadbook.recommendation.audit;

import java.util.List;

/**
 * What came of judging a recommendation.
 *
 * @param score 100 less what its findings take, at least 0
 * @param passes whether it may leave: without an error and with enough points
 * @param findings rules it breaks
 */
public record Verdict(int score, boolean passes, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
        if (passes && findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("passes with an error: " + findings);
        }
    }
}

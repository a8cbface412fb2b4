package dev.roadbook.prediction.rep;

import java.math.BigDecimal;
import java.util.List;

/**
 * The score of a month, with what it is made of.
 *
 * @param value 0 to 100, to the one decimal that is shown; its level is that of the shown number
 */
public record AgentScore(double value, Level level, List<Part> parts) {

    public AgentScore {
        parts = List.copyOf(parts);
    }

    /** How good a score is. */
    public enum Level {
        EXCELLENT,
        GOOD,
        AVERAGE,
        POOR
    }

    /** What counts. */
    public enum PartName {
        CALLS,
        MEETINGS,
        LEADS,
        DEALS,
        SALES
    }

    /**
     * A part of the score.
     *
     * @param actual what there is
     * @param target what counts in full; 0 for sales without a target, which count nothing
     * @param percent share of the target, at most 100
     * @param points what it adds to the score
     * @param mostPoints what it could add
     */
    public record Part(
            PartName name, BigDecimal actual, BigDecimal target, double percent, double points, double mostPoints) {}
}

package dev.roadbook.platform.experiment;

/**
 * Intervals that may be looked at every day: with probability 1 − α, all of them hold the truth at once.
 *
 * <p>The asymptotic confidence sequence of a normal mixture (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * "Time-uniform central limit theory and asymptotic confidence sequences", arXiv 2103.06476):
 * mean ± s·√( 2(nρ²+1)/(n²ρ²) · ln(√(nρ²+1)/α) ), tightest at n* for ρ² = (−2 ln α + ln(1 − 2 ln α))/n*.
 * Its clock is the information 1/standard error² rather than the number of units, so that n/n* is
 * (planned/present standard error)². The two are the same where units are independent, and where a cluster goes on
 * having units, the information grows as slowly as it should.
 *
 * @param alpha probability that any of the intervals ever misses the truth
 * @param plannedStandardError the one at which the intervals are tightest; to be fixed before the first look
 */
public record ConfidenceSequence(double alpha, double plannedStandardError) {

    public ConfidenceSequence {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("no probability: " + alpha);
        }
        if (!(plannedStandardError > 0)) {
            throw new IllegalArgumentException("no standard error: " + plannedStandardError);
        }
    }

    public Interval around(Effect effect) {
        return around(effect.difference(), effect.standardError());
    }

    /**
     * The interval of another outcome of the same units, in another measure than the plan's; how far the experiment has
     * come is told by the outcome that was planned for.
     */
    public Interval around(Effect other, Effect planned) {
        return around(other.difference(), other.standardError(), widening(planned.standardError()));
    }

    public Interval around(double estimate, double standardError) {
        return around(estimate, standardError, widening(standardError));
    }

    private static Interval around(double estimate, double standardError, double widening) {
        var margin = widening * standardError;
        return new Interval(estimate - margin, estimate + margin);
    }

    /** Standard errors from the estimate to an end; some 1.96 for an interval that may be looked at only once. */
    double widening(double standardError) {
        var progress = Math.pow(plannedStandardError / standardError, 2) * tuning();
        return Math.sqrt(2 * (progress + 1) / progress * Math.log(Math.sqrt(progress + 1) / alpha));
    }

    private double tuning() {
        var twice = -2 * Math.log(alpha);
        return twice + Math.log(twice + 1);
    }
}

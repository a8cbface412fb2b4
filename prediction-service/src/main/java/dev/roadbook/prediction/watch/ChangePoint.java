package dev.roadbook.prediction.watch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day since which an account has behaved differently: the purchase of the last two spans since which revenue is least
 * like the past's, measured as a likelihood ratio measures counts.
 */
final class ChangePoint {

    private static final int LEAST_DAYS = 7;

    private ChangePoint() {}

    /** The day after the last purchase that was still as usual. */
    static LocalDate down(Comparison comparison, LocalDate asOf) {
        return turning(comparison, asOf, false);
    }

    /** The day of the first purchase that was more than usual. */
    static LocalDate up(Comparison comparison, LocalDate asOf) {
        return turning(comparison, asOf, true);
    }

    private static LocalDate turning(Comparison comparison, LocalDate asOf, boolean isUp) {
        double daily = comparison.usual().doubleValue() / comparison.span();
        var turning = asOf.minusDays(comparison.span() - 1L);
        double best = 0;
        double revenue = 0;
        for (var purchase : comparison.lastTwoSpans(asOf).reversed()) {
            double including = revenue + purchase.purchased().doubleValue();
            var since = isUp ? purchase.day() : purchase.day().plusDays(1);
            double days = ChronoUnit.DAYS.between(since, asOf) + 1;
            double unlikeness = unlikeness(isUp ? including : revenue, daily * days, isUp);
            if (days >= LEAST_DAYS && unlikeness > best) {
                best = unlikeness;
                turning = since;
            }
            revenue = including;
        }
        return turning;
    }

    private static double unlikeness(double revenue, double expected, boolean isUp) {
        if (revenue > expected != isUp) {
            return 0;
        }
        return (revenue == 0 ? 0 : revenue * StrictMath.log(revenue / expected)) - revenue + expected;
    }
}

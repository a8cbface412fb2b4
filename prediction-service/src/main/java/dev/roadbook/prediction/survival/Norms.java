package dev.roadbook.prediction.survival;

import java.util.Collection;
import java.util.List;

/**
 * What is normal in a portfolio, learned with the model.
 *
 * @param meanLogGap logarithm of the gap to assume for an account of which nothing is known
 * @param weekdayShares share of purchases on each day of the week, counted from the weekday of 1 January 1970
 */
record Norms(double meanLogGap, List<Double> weekdayShares) {

    private static final double LOG_OF_A_MONTH = StrictMath.log(30);
    private static final int A_YEAR = 365;

    Norms {
        weekdayShares = List.copyOf(weekdayShares);
        if (weekdayShares.size() != 7 || !Double.isFinite(meanLogGap)) {
            throw new IllegalArgumentException("no norms: " + meanLogGap + ", " + weekdayShares);
        }
    }

    /** The norms of a day; looks at nothing dated later. Sums are taken in the order of the timelines. */
    static Norms of(Collection<Timeline> timelines, int asOf) {
        long[] weekdays = new long[7];
        long purchases = 0;
        double sum = 0;
        long accounts = 0;
        for (var timeline : timelines) {
            int known = timeline.purchasesUntil(asOf);
            for (int i = timeline.purchasesUntil(asOf - A_YEAR); i < known; i++) {
                weekdays[Math.floorMod(timeline.day(i), 7)]++;
                purchases++;
            }
            if (known > 1) {
                sum += StrictMath.log((timeline.day(known - 1) - timeline.day(0)) / (known - 1.0));
                accounts++;
            }
        }
        var shares = new Double[7];
        for (int d = 0; d < 7; d++) {
            shares[d] = (weekdays[d] + 1e-3) / (purchases + 7e-3);
        }
        return new Norms(accounts == 0 ? LOG_OF_A_MONTH : sum / accounts, List.of(shares));
    }
}

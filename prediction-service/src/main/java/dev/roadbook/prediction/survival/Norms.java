package dev.roadbook.prediction.survival;

import java.util.Collection;
import java.util.List;

/**
 * What is normal in a portfolio, learned with the model.
 *
 * @param meanLogGap logarithm of the gap to assume for an account of which nothing is known
 * @param betweenAccounts variance of accounts' mean logarithms of gaps
 * @param withinAccounts variance of an account's logarithms of gaps around their mean
 * @param weekdayShares share of purchases on each day of the week, counted from the weekday of 1 January 1970
 */
record Norms(double meanLogGap, double betweenAccounts, double withinAccounts, List<Double> weekdayShares) {

    private static final double LOG_OF_A_MONTH = StrictMath.log(30);
    private static final int A_YEAR = 365;
    private static final int LATEST = 64;
    private static final double USUAL_VARIANCE = 0.5;
    private static final double LEAST_BETWEEN = 0.01;

    Norms {
        weekdayShares = List.copyOf(weekdayShares);
        if (weekdayShares.size() != 7
                || !Double.isFinite(meanLogGap)
                || !(betweenAccounts > 0)
                || !(withinAccounts > 0)) {
            throw new IllegalArgumentException(
                    "no norms: " + List.of(meanLogGap, betweenAccounts, withinAccounts, weekdayShares));
        }
    }

    /** The norms of a day; looks at nothing dated later. Sums are taken in the order of the timelines. */
    static Norms of(Collection<Timeline> timelines, int asOf) {
        long[] weekdays = new long[7];
        long purchases = 0;
        var means = new Moments();
        double within = 0;
        long degrees = 0;
        for (var timeline : timelines) {
            int known = timeline.purchasesUntil(asOf);
            for (int i = timeline.purchasesUntil(asOf - A_YEAR); i < known; i++) {
                weekdays[Math.floorMod(timeline.day(i), 7)]++;
                purchases++;
            }
            if (known > 1) {
                means.add(StrictMath.log((timeline.day(known - 1) - timeline.day(0)) / (known - 1.0)));
                var own = logGaps(timeline, Math.max(1, known - LATEST), known);
                within += own.squares();
                degrees += own.count - 1;
            }
        }
        var shares = new Double[7];
        for (int d = 0; d < 7; d++) {
            shares[d] = (weekdays[d] + 1e-3) / (purchases + 7e-3);
        }
        double withinAccounts = (within + USUAL_VARIANCE) / (degrees + 1);
        return new Norms(
                means.count == 0 ? LOG_OF_A_MONTH : means.mean,
                Math.max(LEAST_BETWEEN, (means.squares() + USUAL_VARIANCE) / (means.count + 1)),
                withinAccounts,
                List.of(shares));
    }

    private static Moments logGaps(Timeline timeline, int from, int to) {
        var moments = new Moments();
        for (int i = from; i < to; i++) {
            moments.add(StrictMath.log(timeline.gapBefore(i)));
        }
        return moments;
    }

    /** Mean and spread of numbers that come one by one, after Welford. */
    private static final class Moments {

        private long count;
        private double mean;
        private double squares;

        void add(double number) {
            count++;
            double off = number - mean;
            mean += off / count;
            squares += off * (number - mean);
        }

        double squares() {
            return squares;
        }
    }
}

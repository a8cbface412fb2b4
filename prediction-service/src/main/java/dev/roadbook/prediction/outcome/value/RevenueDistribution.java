package dev.roadbook.prediction.outcome.value;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How an account's revenue of the time ahead is spread: the number of purchase days is negative binomial if the account is still
 * active and none if it is not; their sum is about normal.
 */
final class RevenueDistribution {

    private static final int MOST_DAYS = 5_000;
    private static final double NEGLIGIBLE = 1e-9;

    /** How close a quantile is to be found, as a share of it: closer than the digits it is told with. */
    private static final double CLOSE = 1e-4;

    /** Deviations beyond which nothing is left of a normal distribution. */
    private static final double FAR = 6;

    private final double nothing;
    private final double most;
    private final double[] chances;
    private final double[] revenues;
    private final double[] deviations;

    RevenueDistribution(Buying account, ValueModel model, double active, double expectedDays, double orderValue) {
        double shape = model.purchases().r() + account.repeats().repeats();
        var ofDays = negativeBinomial(shape, expectedDays / Math.max(active, NEGLIGIBLE));
        var likely = IntStream.range(1, ofDays.length)
                .filter(days -> ofDays[days] > NEGLIGIBLE)
                .toArray();
        double spread = model.orderSpread() * orderValue;
        double known = account.purchaseDays() + model.orderPull();
        this.nothing = 1 - active + active * ofDays[0];
        this.most = orderValue * ofDays.length * 2;
        this.chances = of(likely, days -> active * ofDays[days]);
        this.revenues = of(likely, days -> days * orderValue);
        this.deviations =
                of(likely, days -> Math.max(NEGLIGIBLE, spread * StrictMath.sqrt(days + days * (double) days / known)));
    }

    private static double[] of(int[] days, IntToDoubleFunction value) {
        return IntStream.of(days).mapToDouble(value).toArray();
    }

    /** Chances of 0, 1, 2, … days until what is left is negligible. */
    private static double[] negativeBinomial(double shape, double mean) {
        int most = (int) Math.min(MOST_DAYS, 10 + mean + 12 * StrictMath.sqrt(mean + mean * mean / shape));
        var chances = new double[most + 1];
        double failing = mean / (shape + mean);
        double log = shape * StrictMath.log(shape / (shape + mean));
        for (int days = 0; days <= most; days++) {
            chances[days] = StrictMath.exp(log);
            log += StrictMath.log((shape + days) / (days + 1) * failing);
        }
        return chances;
    }

    /** The revenue below which such a share lies. */
    double quantile(double share) {
        if (below(0) >= share) {
            return 0;
        }
        double low = 0;
        double high = most;
        while (high - low > CLOSE * high) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double below(double revenue) {
        double sum = nothing;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i] * normal((revenue - revenues[i]) / deviations[i]);
        }
        return sum;
    }

    /** Standard normal distribution, after Abramowitz and Stegun 26.2.17. */
    private static double normal(double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = StrictMath.exp(-x * x / 2)
                / StrictMath.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x >= 0 ? 1 - tail : tail;
    }
}

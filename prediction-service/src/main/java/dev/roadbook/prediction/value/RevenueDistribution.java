package dev.roadbook.prediction.value;

/**
 * How an account's revenue of the time ahead is spread: the number of purchase days is negative binomial if the account is still
 * active and none if it is not; their sum is about normal.
 */
final class RevenueDistribution {

    private static final int STEPS = 60;
    private static final int MOST_DAYS = 5_000;
    private static final double NEGLIGIBLE = 1e-9;

    private final double active;
    private final double[] chances;
    private final double orderValue;
    private final double spread;
    private final double known;

    RevenueDistribution(Buying account, ValueModel model, double active, double expectedDays, double orderValue) {
        this.active = active;
        this.orderValue = orderValue;
        this.spread = model.orderSpread() * orderValue;
        this.known = account.purchaseDays() + model.orderPull();
        double shape = model.purchases().r() + account.repeats().repeats();
        this.chances = negativeBinomial(shape, expectedDays / Math.max(active, NEGLIGIBLE));
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
        double low = 0;
        double high = orderValue * chances.length * 2;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high < orderValue * NEGLIGIBLE * chances.length ? 0 : high;
    }

    private double below(double revenue) {
        double sum = 1 - active + active * chances[0];
        for (int days = 1; days < chances.length; days++) {
            if (chances[days] > NEGLIGIBLE) {
                double deviation = spread * StrictMath.sqrt(days + days * (double) days / known);
                sum += active * chances[days] * normal((revenue - days * orderValue) / Math.max(deviation, NEGLIGIBLE));
            }
        }
        return sum;
    }

    /** Standard normal distribution, after Abramowitz and Stegun 26.2.17. */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = StrictMath.exp(-x * x / 2)
                / StrictMath.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x >= 0 ? 1 - tail : tail;
    }
}

package dev.roadbook.prediction.outcome.forecast;

/** How probabilities are conditioned on the days that have passed, and how they are told. */
final class Probability {

    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    private Probability() {}

    /** Today may still bring a purchase: a gap as long as the days that have passed is not over yet. */
    static double silence(GapLength gap, int days, int elapsed) {
        double open = gap.longerThan(Math.max(0, elapsed - 1));
        return open > 0 ? gap.longerThan(elapsed + days) / open : 1;
    }

    /** Purchases to be expected after the next one, up to so many days from today, if gaps after it are like the one it ends. */
    static double repeats(GapLength gap, int days, int elapsed) {
        double[] renewed = renewed(gap, days);
        double open = gap.longerThan(Math.max(0, elapsed - 1));
        double sum = 0;
        for (int day = 0; day < days && open > 0; day++) {
            double next = (gap.longerThan(Math.max(0, elapsed + day - 1)) - gap.longerThan(elapsed + day)) / open;
            sum += next * renewed[days - day];
        }
        return sum;
    }

    /** Purchases to be expected within 0, 1, 2 … days after a purchase. */
    private static double[] renewed(GapLength gap, int days) {
        double[] renewed = new double[days + 1];
        for (int span = 1; span <= days; span++) {
            for (int day = 1; day <= span; day++) {
                renewed[span] += (gap.longerThan(day - 1) - gap.longerThan(day)) * (1 + renewed[span - day]);
            }
        }
        return renewed;
    }

    /** Nothing is certain, and more than a tenth of a percent is not known. */
    static double rounded(double probability) {
        return Math.round(Math.clamp(probability, LEAST, MOST) * 1000) / 1000.0;
    }
}

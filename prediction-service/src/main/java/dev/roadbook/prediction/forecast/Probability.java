package dev.roadbook.prediction.forecast;

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

    /** Nothing is certain, and more than a tenth of a percent is not known. */
    static double rounded(double probability) {
        return Math.round(Math.clamp(probability, LEAST, MOST) * 1000) / 1000.0;
    }
}

package dev.roadbook.recommendation.ranker.frequency;

import java.util.Arrays;

/**
 * How long it takes until a product is bought again: a share of gaps around a usual length, the others of any length. Few gaps of
 * its own are filled up with gaps as all products have them.
 */
final class Gaps {

    private static final int ROUNDS = 12;
    private static final double BORROWED = 20;
    private static final double LEAST_SPREAD = 2;
    private static final double ROOT_OF_TWO_PI = 2.5066282746310002;

    private final double regular;
    private final double mean;
    private final double usual;
    private final double spread;

    private Gaps(double regular, double mean, double usual, double spread) {
        this.regular = regular;
        this.mean = mean;
        this.usual = usual;
        this.spread = spread;
    }

    /** Of all products together. */
    static Gaps all(int[] gaps) {
        var start = around(Arrays.stream(gaps).average().orElse(30));
        return start.fitted(gaps, start, gaps.length == 0 ? 1 : 0);
    }

    Gaps of(int[] gaps) {
        double sum = Arrays.stream(gaps).asLongStream().sum() + BORROWED * usual;
        return around(sum / (gaps.length + BORROWED)).fitted(gaps, this, BORROWED);
    }

    private static Gaps around(double length) {
        return new Gaps(0.5, length, length, Math.max(LEAST_SPREAD, length / 2));
    }

    private Gaps fitted(int[] gaps, Gaps all, double borrowed) {
        var fit = this;
        for (int round = 0; round < ROUNDS; round++) {
            double ofRegular = borrowed * all.regular;
            double ofOthers = borrowed - ofRegular;
            double regularSum = ofRegular * all.usual;
            double othersSum = ofOthers * all.mean;
            double squares = ofRegular * (all.spread * all.spread + all.usual * all.usual);
            for (int gap : gaps) {
                double share = fit.regularShare(gap);
                ofRegular += share;
                ofOthers += 1 - share;
                regularSum += share * gap;
                othersSum += (1 - share) * gap;
                squares += share * gap * gap;
            }
            double usual = ofRegular > 0 ? regularSum / ofRegular : fit.usual;
            double variance = ofRegular > 0 ? squares / ofRegular - usual * usual : fit.spread * fit.spread;
            fit = new Gaps(
                    Math.clamp(ofRegular / (ofRegular + ofOthers), 0.01, 0.99),
                    ofOthers > 0 ? Math.max(1, othersSum / ofOthers) : fit.mean,
                    usual,
                    Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance))));
        }
        return fit;
    }

    private double regularShare(int gap) {
        double near = regular * near(gap);
        return near / (near + (1 - regular) * any(gap) + 1e-300);
    }

    /** How likely a purchase so many days after another is, a day. */
    double density(int days) {
        return regular * near(days) + (1 - regular) * any(days);
    }

    private double near(int days) {
        double off = (days - usual) / spread;
        return StrictMath.exp(-off * off / 2) / (spread * ROOT_OF_TWO_PI);
    }

    private double any(int days) {
        return StrictMath.exp(-days / mean) / mean;
    }
}

package dev.roadbook.prediction.survival;

import java.util.Arrays;

/** Multiples of a typical gap by which distributions are kept, six to a doubling; interval k ends at point k. */
final class RatioGrid {

    static final int SIZE = 67;

    private static final double[] POINTS = new double[SIZE];

    /** Logarithm of a point over the one before. */
    static final double LOG_STEP = StrictMath.log(2) / 6;

    static {
        for (int k = 0; k < SIZE; k++) {
            POINTS[k] = StrictMath.pow(2, (k - 30) / 6.0);
        }
    }

    private RatioGrid() {}

    static double end(int k) {
        return POINTS[k];
    }

    static double begin(int k) {
        return k == 0 ? 0 : POINTS[k - 1];
    }

    /** The interval in which a gap of so many days ended; a day's purchases are counted at its middle. */
    static int endedIn(int days, double typicalDays) {
        return Math.min(SIZE - 1, position((days - 0.5) / typicalDays));
    }

    /** The number of intervals a gap outlasted that has not ended after so many days. */
    static int outlasted(int days, double typicalDays) {
        double ratio = days / typicalDays;
        int k = position(ratio);
        return k < SIZE && POINTS[k] <= ratio ? k + 1 : k;
    }

    private static int position(double ratio) {
        int found = Arrays.binarySearch(POINTS, ratio);
        return found >= 0 ? found : -found - 1;
    }
}

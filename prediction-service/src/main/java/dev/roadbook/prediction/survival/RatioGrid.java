package dev.roadbook.prediction.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Multiples of a typical gap by which distributions are kept, from a 32nd to 64 times, six to a doubling; around the typical
 * gap, where most gaps end, 24 to a doubling, so that the day of a regular buyer is told from its neighbours. Interval k ends
 * at point k.
 */
final class RatioGrid {

    private static final int PARTS_OF_DOUBLING = 24;
    private static final int COARSE = 4;
    private static final int[] PARTS = IntStream.rangeClosed(-5 * PARTS_OF_DOUBLING, 6 * PARTS_OF_DOUBLING)
            .filter(part -> part % COARSE == 0 || Math.abs(part) < PARTS_OF_DOUBLING / 2)
            .toArray();

    static final int SIZE = PARTS.length;

    private static final double[] POINTS = Arrays.stream(PARTS)
            .mapToDouble(part -> StrictMath.pow(2, part / (double) PARTS_OF_DOUBLING))
            .toArray();

    private RatioGrid() {}

    static double end(int k) {
        return POINTS[k];
    }

    static double begin(int k) {
        return k == 0 ? 0 : POINTS[k - 1];
    }

    /** The first of the intervals, up to one, that together cover so many doublings. */
    static int doublingsBefore(int doublings, int last) {
        int k = last;
        while (k > 1 && PARTS[k - 1] > PARTS[last] - doublings * PARTS_OF_DOUBLING) {
            k--;
        }
        return k;
    }

    /** Logarithm of an interval's end over its begin; the first has none. */
    static double logStep(int k) {
        return (PARTS[k] - PARTS[k - 1]) * StrictMath.log(2) / PARTS_OF_DOUBLING;
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

package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.survival.GapCurve;
import java.util.Arrays;

/** A gap that has lasted so many days already. */
record Residual(GapCurve curve, int elapsed) {

    double within(int days) {
        return curve.endsWithin(days, elapsed);
    }

    int median(int horizon) {
        return curve.medianWithin(horizon, elapsed);
    }

    double expectedSilence(int horizon) {
        return curve.expectedSilence(horizon, elapsed);
    }

    /** The number of purchases that is as likely exceeded as missed, if the gaps after this one are like it. */
    int medianPurchases(int horizon) {
        double[] endsOn = new double[horizon + 1];
        for (int day = 1; day <= horizon; day++) {
            endsOn[day] = curve.longerThan(day - 1) - curve.longerThan(day);
        }
        double[] nthOn = new double[horizon + 1];
        for (int day = 1; day <= horizon; day++) {
            nthOn[day] =
                    (curve.longerThan(elapsed + day - 1) - curve.longerThan(elapsed + day)) / curve.longerThan(elapsed);
        }
        int purchases = 0;
        while (Arrays.stream(nthOn).sum() > 0.5) {
            purchases++;
            nthOn = later(nthOn, endsOn);
        }
        return purchases;
    }

    private static double[] later(double[] nthOn, double[] endsOn) {
        double[] next = new double[nthOn.length];
        for (int day = 2; day < next.length; day++) {
            for (int gap = 1; gap < day; gap++) {
                next[day] += nthOn[day - gap] * endsOn[gap];
            }
        }
        return next;
    }
}

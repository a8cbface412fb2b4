package dev.roadbook.prediction.survival;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of an account at one of its purchases, in numbers; nothing later counts.
 *
 * <p>Times are logarithms relative to the account's own typical gap, so that one tree serves accounts that buy daily and
 * accounts that buy twice a year. Unknown numbers are NaN. Only the latest purchases count, which bounds work and influence.
 */
final class Features {

    static final List<String> NAMES = List.of(
            "typicalGap",
            "gaps",
            "fastGap",
            "slowGap",
            "medianGap",
            "lastGap",
            "gapBeforeLast",
            "thirdLastGap",
            "spread",
            "longestGap",
            "shortestGap",
            "meanGap",
            "tenure",
            "weekday",
            "weekdayShare",
            "amount",
            "amountRatio",
            "lastMonth",
            "lastQuarter",
            "seasonSine",
            "seasonCosine");

    static final int COUNT = NAMES.size();

    private static final int LATEST = 64;
    private static final double ASSUMED_DEGREES = 2;
    private static final double FADING = 0.9;
    private static final double YEAR = 365.2425;

    private Features() {}

    /** The numbers at a purchase; the first one is the logarithm of the typical gap. */
    static float[] at(Timeline timeline, int index, Norms norms) {
        int oldest = Math.max(0, index - LATEST);
        double[] logs = logGaps(timeline, oldest, index);
        double typical = typical(logs, norms);
        int day = timeline.day(index);
        float[] x = new float[COUNT];
        int f = 0;
        x[f++] = (float) typical;
        x[f++] = (float) StrictMath.log1p(index);
        x[f++] = (float) (smoothed(logs, 2) - typical);
        x[f++] = (float) (smoothed(logs, 20) - typical);
        x[f++] = (float) (median(logs) - typical);
        x[f++] = (float) (fromEnd(logs, 1) - typical);
        x[f++] = (float) (fromEnd(logs, 2) - typical);
        x[f++] = (float) (fromEnd(logs, 3) - typical);
        x[f++] = (float) spread(logs);
        x[f++] = (float) (Arrays.stream(logs).max().orElse(Double.NaN) - typical);
        x[f++] = (float) (Arrays.stream(logs).min().orElse(Double.NaN) - typical);
        x[f++] = (float) (mean(timeline, oldest, index) - typical);
        x[f++] = (float) (StrictMath.log1p(day - timeline.day(0)) - typical);
        x[f++] = Math.floorMod(day, 7);
        x[f++] = (float) weekdayShare(timeline, oldest, index);
        double amount = averageAmount(timeline, oldest, index);
        x[f++] = (float) amount;
        x[f++] = (float) (logAmount(timeline, index) - amount);
        x[f++] = index + 1 - timeline.purchasesUntil(day - 30);
        x[f++] = index + 1 - timeline.purchasesUntil(day - 90);
        double angle = 2 * Math.PI * day / YEAR;
        x[f++] = (float) StrictMath.sin(angle);
        x[f] = (float) StrictMath.cos(angle);
        return x;
    }

    /** Days the account usually waits, pulled towards the portfolio's where little is known. */
    static double typicalDays(float[] features) {
        return StrictMath.exp(features[0]);
    }

    private static double[] logGaps(Timeline timeline, int oldest, int index) {
        double[] logs = new double[index - oldest];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(timeline.gapBefore(oldest + 1 + i));
        }
        return logs;
    }

    /**
     * The account's gaps, later ones more, beside the portfolio's: which counts the less, the less the account's own gaps
     * differ and the more accounts differ.
     */
    private static double typical(double[] logs, Norms norms) {
        double weight = variance(logs, norms.withinAccounts()) / norms.betweenAccounts();
        double sum = weight * norms.meanLogGap();
        double own = 1;
        for (int i = logs.length - 1; i >= 0; i--) {
            sum += own * logs[i];
            weight += own;
            own *= FADING;
        }
        return sum / weight;
    }

    /** The account's own variance as far as it is known, the portfolio's for the rest. */
    private static double variance(double[] logs, double portfolio) {
        double squares = logs.length < 2 ? 0 : Math.pow(spread(logs), 2) * (logs.length - 1);
        return (squares + ASSUMED_DEGREES * portfolio) / (Math.max(0, logs.length - 1) + ASSUMED_DEGREES);
    }

    private static double smoothed(double[] logs, double halfLife) {
        double fade = StrictMath.pow(0.5, 1 / halfLife);
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int i = logs.length - 1; i >= 0; i--) {
            sum += weight * logs[i];
            weights += weight;
            weight *= fade;
        }
        return logs.length == 0 ? Double.NaN : sum / weights;
    }

    private static double median(double[] logs) {
        if (logs.length == 0) {
            return Double.NaN;
        }
        double[] sorted = logs.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double fromEnd(double[] logs, int position) {
        return logs.length < position ? Double.NaN : logs[logs.length - position];
    }

    private static double spread(double[] logs) {
        if (logs.length < 2) {
            return Double.NaN;
        }
        double mean = 0;
        for (double log : logs) {
            mean += log / logs.length;
        }
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean);
        }
        return Math.sqrt(squares / (logs.length - 1));
    }

    private static double mean(Timeline timeline, int oldest, int index) {
        return index == oldest
                ? Double.NaN
                : StrictMath.log((timeline.day(index) - timeline.day(oldest)) / (double) (index - oldest));
    }

    private static double weekdayShare(Timeline timeline, int oldest, int index) {
        int same = 0;
        for (int i = oldest; i <= index; i++) {
            if ((timeline.day(index) - timeline.day(i)) % 7 == 0) {
                same++;
            }
        }
        return same / (index - oldest + 1.0);
    }

    private static double averageAmount(Timeline timeline, int oldest, int index) {
        double sum = 0;
        for (int i = oldest; i <= index; i++) {
            sum += logAmount(timeline, i);
        }
        return sum / (index - oldest + 1);
    }

    private static double logAmount(Timeline timeline, int index) {
        double amount = timeline.amount(index);
        return Double.isFinite(amount) ? StrictMath.log1p(Math.max(0, amount)) : 0;
    }
}

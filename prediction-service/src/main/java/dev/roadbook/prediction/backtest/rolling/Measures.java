package dev.roadbook.prediction.backtest.rolling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Sums of errors, chances and ranks. */
public final class Measures {

    private static final int BINS = 10;

    private Measures() {}

    /**
     * How far dates were off.
     *
     * @param mean mean absolute error in days
     * @param median median absolute error in days
     * @param within3 share at most 3 days off
     * @param within7 share at most 7 days off
     */
    record Errors(double mean, double median, double within3, double within7) {}

    static <T> Errors errors(Collection<T> events, ToDoubleFunction<T> error) {
        double[] errors = events.stream().mapToDouble(error).sorted().toArray();
        if (errors.length == 0) {
            return new Errors(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Errors(
                Arrays.stream(errors).average().orElse(Double.NaN),
                errors[errors.length / 2],
                share(errors, 3),
                share(errors, 7));
    }

    private static double share(double[] errors, double most) {
        return Arrays.stream(errors).filter(error -> error <= most).count() / (double) errors.length;
    }

    /**
     * How good chances were.
     *
     * @param brier mean squared error
     * @param logLoss mean negative logarithm of the chance given to what came
     * @param calibrationError mean distance of predicted from observed shares over tenths, by their sizes
     * @param tenths what was said and what came, by tenth
     */
    public record Chances(double brier, double logLoss, double calibrationError, List<Tenth> tenths) {

        public Chances {
            tenths = List.copyOf(tenths);
        }
    }

    /**
     * Events whose chances lay in one tenth.
     *
     * @param count how many
     * @param said their mean chance
     * @param came the share that came
     */
    public record Tenth(int count, double said, double came) {}

    public static <T> Chances chances(Collection<T> events, ToDoubleFunction<T> chance, ToDoubleFunction<T> came) {
        double brier = 0;
        double logLoss = 0;
        double[] predicted = new double[BINS];
        double[] observed = new double[BINS];
        int[] counts = new int[BINS];
        for (var event : events) {
            double p = Math.clamp(chance.applyAsDouble(event), 0.01, 0.99);
            double y = came.applyAsDouble(event);
            brier += (p - y) * (p - y);
            logLoss -= StrictMath.log(y > 0.5 ? p : 1 - p);
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            predicted[bin] += p;
            observed[bin] += y;
            counts[bin]++;
        }
        double error = 0;
        var tenths = new ArrayList<Tenth>();
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(predicted[b] - observed[b]);
            if (counts[b] > 0) {
                tenths.add(new Tenth(counts[b], predicted[b] / counts[b], observed[b] / counts[b]));
            }
        }
        int n = events.size();
        return new Chances(brier / n, logLoss / n, error / n, tenths);
    }

    /** Chance that one of those it happened to ranks above one of the others; ties count half. */
    public static double auc(double[] score, boolean[] happened) {
        Integer[] order = ascending(score);
        double ranks = 0;
        long positives = 0;
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j < order.length && score[order[j]] == score[order[i]]) {
                j++;
            }
            double rank = (i + 1 + j) / 2.0;
            for (int k = i; k < j; k++) {
                if (happened[order[k]]) {
                    ranks += rank;
                    positives++;
                }
            }
            i = j;
        }
        long negatives = order.length - positives;
        return (ranks - positives * (positives + 1) / 2.0) / (positives * (double) negatives);
    }

    /**
     * Share of pairs in the right order: of two accounts the one with the smaller score buys first. Accounts that did not buy
     * within the horizon bought later than all that did; ties of scores count half.
     */
    public static double concordance(double[] score, int[] day, boolean[] bought) {
        int[] rank = ranks(score);
        Integer[] order = new Integer[score.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(time(day, bought, b), time(day, bought, a)));
        var later = new RankCounts(score.length);
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j < order.length && time(day, bought, order[j]) == time(day, bought, order[i])) {
                if (bought[order[j]]) {
                    right += later.above(rank[order[j]]) + 0.5 * later.at(rank[order[j]]);
                    pairs += later.total();
                }
                j++;
            }
            for (; i < j; i++) {
                later.add(rank[order[i]]);
            }
        }
        return right / pairs;
    }

    private static int time(int[] day, boolean[] bought, int i) {
        return bought[i] ? day[i] : Integer.MAX_VALUE;
    }

    private static int[] ranks(double[] score) {
        Integer[] order = ascending(score);
        int[] rank = new int[score.length];
        for (int i = 1; i < order.length; i++) {
            rank[order[i]] = rank[order[i - 1]] + (score[order[i]] > score[order[i - 1]] ? 1 : 0);
        }
        return rank;
    }

    private static Integer[] ascending(double[] score) {
        Integer[] order = new Integer[score.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(score[a], score[b]));
        return order;
    }

    /** Counts of ranks, after Fenwick. */
    private static final class RankCounts {

        private final int[] tree;
        private final int[] counts;
        private int total;

        RankCounts(int ranks) {
            tree = new int[ranks + 1];
            counts = new int[ranks];
        }

        void add(int rank) {
            counts[rank]++;
            total++;
            for (int i = rank + 1; i < tree.length; i += i & -i) {
                tree[i]++;
            }
        }

        int at(int rank) {
            return counts[rank];
        }

        int total() {
            return total;
        }

        int above(int rank) {
            int upTo = 0;
            for (int i = rank + 1; i > 0; i -= i & -i) {
                upTo += tree[i];
            }
            return total - upTo;
        }
    }
}

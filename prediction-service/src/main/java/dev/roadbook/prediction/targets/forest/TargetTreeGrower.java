package dev.roadbook.prediction.targets.forest;

import dev.roadbook.prediction.targets.forest.Feature.Effect;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one tree by Gini impurity. Where it is beyond doubt what a feature does, no split may say otherwise, and what lies on
 * either side of a split stays on its side of the middle between them: so the whole tree never says otherwise.
 */
final class TargetTreeGrower {

    private static final int LEAST_LEAF = 20;
    private static final Feature[] FEATURES = Feature.values();
    private static final int TRIED = (int) Math.ceil(Math.sqrt(FEATURES.length));

    private final BinnedMonths months;
    private final int deepest;
    private final SplittableRandom random;
    private final int[] order = new int[FEATURES.length];

    private byte[] feature = new byte[64];
    private double[] threshold = new double[64];
    private int[] next = new int[64];
    private int nodes;

    TargetTreeGrower(BinnedMonths months, int deepest, SplittableRandom random) {
        this.months = months;
        this.deepest = deepest;
        this.random = random;
        Arrays.setAll(order, f -> f);
    }

    /** From rows of months, some of them more than once; their order is lost. */
    TargetTree grow(int[] rows) {
        grow(rows, 0, rows.length, 0, 0, 1);
        return new TargetTree(
                Arrays.copyOf(feature, nodes), Arrays.copyOf(threshold, nodes), Arrays.copyOf(next, nodes));
    }

    private record Split(int feature, int bin, double gain, double left, double right) {

        static final Split NONE = new Split(TargetTree.LEAF, 0, 1e-9, 0, 0);
    }

    private void grow(int[] rows, int from, int to, int depth, double low, double high) {
        int node = nodes++;
        if (node == feature.length) {
            feature = Arrays.copyOf(feature, 2 * node);
            threshold = Arrays.copyOf(threshold, 2 * node);
            next = Arrays.copyOf(next, 2 * node);
        }
        var split = depth == deepest || to - from < 2 * LEAST_LEAF ? Split.NONE : best(rows, from, to, low, high);
        feature[node] = (byte) split.feature;
        if (split.feature == TargetTree.LEAF) {
            threshold[node] = Math.clamp(missed(rows, from, to) / (double) (to - from), low, high);
            return;
        }
        threshold[node] = months.edge(split.feature, split.bin);
        int middle = partition(rows, from, to, split);
        double between = (split.left + split.right) / 2;
        var effect = FEATURES[split.feature].effect();
        grow(
                rows,
                from,
                middle,
                depth + 1,
                effect == Effect.LOWERS ? between : low,
                effect == Effect.RAISES ? between : high);
        next[node] = nodes;
        grow(
                rows,
                middle,
                to,
                depth + 1,
                effect == Effect.RAISES ? between : low,
                effect == Effect.LOWERS ? between : high);
    }

    private int missed(int[] rows, int from, int to) {
        int missed = 0;
        for (int i = from; i < to; i++) {
            missed += months.missed(rows[i]) ? 1 : 0;
        }
        return missed;
    }

    private Split best(int[] rows, int from, int to, double low, double high) {
        var best = Split.NONE;
        for (int i = 0; i < TRIED; i++) {
            int j = i + random.nextInt(order.length - i);
            int drawn = order[j];
            order[j] = order[i];
            order[i] = drawn;
            best = better(best, drawn, rows, from, to, low, high);
        }
        return best;
    }

    private Split better(Split best, int f, int[] rows, int from, int to, double low, double high) {
        int[] counts = new int[months.used(f)];
        int[] misses = new int[months.used(f)];
        int allMissed = 0;
        for (int i = from; i < to; i++) {
            int bin = months.bin(f, rows[i]);
            counts[bin]++;
            if (months.missed(rows[i])) {
                misses[bin]++;
                allMissed++;
            }
        }
        var found = best;
        double whole = purity(allMissed, to - from);
        int left = 0;
        int leftMissed = 0;
        for (int bin = 0; bin < counts.length - 1; bin++) {
            left += counts[bin];
            leftMissed += misses[bin];
            int right = to - from - left;
            if (counts[bin] == 0 || left < LEAST_LEAF || right < LEAST_LEAF) {
                continue;
            }
            double gain = purity(leftMissed, left) + purity(allMissed - leftMissed, right) - whole;
            double leftShare = Math.clamp(leftMissed / (double) left, low, high);
            double rightShare = Math.clamp((allMissed - leftMissed) / (double) right, low, high);
            if (gain > found.gain && isAllowed(FEATURES[f].effect(), leftShare, rightShare)) {
                found = new Split(f, bin, gain, leftShare, rightShare);
            }
        }
        return found;
    }

    private static boolean isAllowed(Effect effect, double left, double right) {
        return switch (effect) {
            case RAISES -> left <= right;
            case LOWERS -> left >= right;
            case ANY -> true;
        };
    }

    /** Rows less their Gini impurity, up to a factor: the sum of squared counts over the count. */
    private static double purity(int missed, int all) {
        double hit = all - missed;
        return (missed * (double) missed + hit * hit) / all;
    }

    private int partition(int[] rows, int from, int to, Split split) {
        int i = from;
        int j = to;
        while (i < j) {
            if (months.bin(split.feature, rows[i]) <= split.bin) {
                i++;
            } else {
                j--;
                int swapped = rows[i];
                rows[i] = rows[j];
                rows[j] = swapped;
            }
        }
        return i;
    }
}

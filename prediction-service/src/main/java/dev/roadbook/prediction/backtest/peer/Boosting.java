package dev.roadbook.prediction.backtest.peer;

import java.util.Arrays;
import java.util.List;

/**
 * Plain gradient boosting of small trees, as a yardstick for what the same numbers give without any thought of gaps: a fixed
 * number of rounds, splits by the squared sum of gradients, leaves by the loss. The same rows give the same trees.
 */
public final class Boosting {

    private static final int ROUNDS = 120;
    private static final int DEPTH = 4;
    private static final int LEAST_LEAF = 40;
    private static final double RATE = 0.1;
    private static final int BINS = 64;
    private static final int LEAVES = 1 << DEPTH;

    private final Loss loss;
    private final double start;
    private final Tree[] trees = new Tree[ROUNDS];

    private Boosting(Loss loss, double start) {
        this.loss = loss;
        this.start = start;
    }

    /** What is made small. */
    enum Loss {
        /** Days off; predicts days. */
        ABSOLUTE,
        /** Surprise; predicts the chance of a one among noughts. */
        LOGISTIC
    }

    /** A complete tree; a node without a split sends everything left. */
    private static final class Tree {

        private final int[] feature = new int[LEAVES];
        private final float[] threshold = new float[LEAVES];
        private final double[] value = new double[LEAVES];

        double of(float[] x) {
            int node = 1;
            while (node < LEAVES) {
                node = 2 * node + (x[feature[node]] > threshold[node] ? 1 : 0);
            }
            return value[node - LEAVES];
        }
    }

    public double predict(float[] x) {
        double sum = start;
        for (var tree : trees) {
            sum += tree.of(x);
        }
        return loss == Loss.ABSOLUTE ? sum : chance(sum);
    }

    private static double chance(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    static Boosting fit(List<float[]> rows, double[] target, Loss loss) {
        double mean = Math.clamp(Arrays.stream(target).average().orElse(0), 0.01, loss == Loss.LOGISTIC ? 0.99 : 1e9);
        var boosting = new Boosting(loss, loss == Loss.ABSOLUTE ? median(target) : StrictMath.log(mean / (1 - mean)));
        new Fit(rows, target, boosting).run();
        return boosting;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** The work of fitting; its arrays are used again in every round. */
    private static final class Fit {

        private final double[] target;
        private final Boosting into;
        private final float[][] edges;
        private final byte[][] bins;
        private final double[] sum;
        private final double[] gradient;
        private final int[] order;

        Fit(List<float[]> rows, double[] target, Boosting into) {
            int features = rows.isEmpty() ? 0 : rows.getFirst().length;
            this.target = target;
            this.into = into;
            this.sum = new double[target.length];
            Arrays.fill(sum, into.start);
            this.gradient = new double[target.length];
            this.order = new int[target.length];
            this.edges = new float[features][];
            this.bins = new byte[features][target.length];
            for (int f = 0; f < features; f++) {
                bin(rows, f);
            }
        }

        private void bin(List<float[]> rows, int f) {
            float[] sorted = new float[target.length];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = rows.get(i)[f];
            }
            Arrays.sort(sorted);
            float[] cuts = new float[BINS - 1];
            int count = 0;
            for (int b = 1; b < BINS; b++) {
                float cut = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
                if (cut < sorted[sorted.length - 1] && (count == 0 || cut > cuts[count - 1])) {
                    cuts[count++] = cut;
                }
            }
            edges[f] = Arrays.copyOf(cuts, count);
            for (int i = 0; i < target.length; i++) {
                int found = Arrays.binarySearch(edges[f], rows.get(i)[f]);
                bins[f][i] = (byte) (found >= 0 ? found : -found - 1);
            }
        }

        void run() {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < target.length; i++) {
                    gradient[i] =
                            into.loss == Loss.ABSOLUTE ? Math.signum(target[i] - sum[i]) : target[i] - chance(sum[i]);
                }
                Arrays.setAll(order, i -> i);
                var tree = new Tree();
                grow(tree, 1, 0, order.length);
                into.trees[round] = tree;
            }
        }

        private void grow(Tree tree, int node, int from, int to) {
            if (node >= LEAVES) {
                double value = leaf(from, to);
                tree.value[node - LEAVES] = value;
                for (int i = from; i < to; i++) {
                    sum[order[i]] += value;
                }
                return;
            }
            int middle = split(tree, node, from, to);
            grow(tree, 2 * node, from, middle);
            grow(tree, 2 * node + 1, middle, to);
        }

        private double leaf(int from, int to) {
            if (from == to) {
                return 0;
            }
            if (into.loss == Loss.ABSOLUTE) {
                double[] residuals = new double[to - from];
                for (int i = from; i < to; i++) {
                    residuals[i - from] = target[order[i]] - sum[order[i]];
                }
                return RATE * median(residuals);
            }
            double slope = 0;
            double curvature = 1;
            for (int i = from; i < to; i++) {
                double chance = target[order[i]] - gradient[order[i]];
                slope += gradient[order[i]];
                curvature += chance * (1 - chance);
            }
            return RATE * slope / curvature;
        }

        private int split(Tree tree, int node, int from, int to) {
            double whole = 0;
            for (int i = from; i < to; i++) {
                whole += gradient[order[i]];
            }
            double least = to == from ? 0 : whole * whole / (to - from) + 1e-9;
            int feature = -1;
            int bin = 0;
            double[] sums = new double[BINS];
            int[] counts = new int[BINS];
            for (int f = 0; f < bins.length; f++) {
                Arrays.fill(sums, 0);
                Arrays.fill(counts, 0);
                for (int i = from; i < to; i++) {
                    sums[bins[f][order[i]]] += gradient[order[i]];
                    counts[bins[f][order[i]]]++;
                }
                double left = 0;
                int n = 0;
                for (int b = 0; b < edges[f].length; b++) {
                    left += sums[b];
                    n += counts[b];
                    int others = to - from - n;
                    if (n >= LEAST_LEAF && others >= LEAST_LEAF) {
                        double gain = left * left / n + (whole - left) * (whole - left) / others;
                        if (gain > least) {
                            least = gain;
                            feature = f;
                            bin = b;
                        }
                    }
                }
            }
            tree.feature[node] = Math.max(0, feature);
            tree.threshold[node] = feature < 0 ? Float.POSITIVE_INFINITY : edges[feature][bin];
            return feature < 0 ? to : partition(feature, bin, from, to);
        }

        private int partition(int feature, int bin, int from, int to) {
            int i = from;
            int j = to;
            while (i < j) {
                if (bins[feature][order[i]] <= bin) {
                    i++;
                } else {
                    j--;
                    int swapped = order[i];
                    order[i] = order[j];
                    order[j] = swapped;
                }
            }
            return i;
        }
    }
}

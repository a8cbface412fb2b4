package dev.roadbook.recommendation.ranker.boost;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Grows a tree by splitting the leaf that gains most; sums of the smaller half tell those of the larger one. */
final class TreeGrower {

    private static final double LEAST_GAIN = 1e-9;
    private static final int SLOPE = 0;
    private static final int CURVATURE = 1;
    private static final int COUNT = 2;
    private static final int SUMS = 3;

    private final Bins bins;
    private final Settings settings;
    private final int[] order;
    private final int[] moved;

    TreeGrower(Bins bins, Settings settings, int rows) {
        this.bins = bins;
        this.settings = settings;
        this.order = new int[rows];
        this.moved = new int[rows];
    }

    /** Rows of a leaf, their sums by feature and bin, and the best way to split them. */
    private static final class Leaf {

        private final int node;
        private final int from;
        private final int to;
        private final double[] sums;
        private int feature = Tree.LEAF;
        private int bin;
        private double gain = LEAST_GAIN;

        Leaf(int node, int from, int to, double[] sums) {
            this.node = node;
            this.from = from;
            this.to = to;
            this.sums = sums;
        }

        int size() {
            return to - from;
        }
    }

    /** Grows it and adds what it says to the scores. */
    Tree grow(Gradients gradients, int[] features, double[] scores) {
        Arrays.setAll(order, row -> row);
        var tree = new Tree(settings.leaves());
        var leaves = new Leaf[settings.leaves()];
        leaves[0] = new Leaf(0, 0, order.length, sums(gradients, features, 0, order.length));
        findSplit(leaves[0], features);
        int count = 1;
        for (var leaf = best(leaves, count); leaf != null && count < leaves.length; leaf = best(leaves, count)) {
            int middle = partition(leaf, bins.bins(features[leaf.feature]));
            int node = tree.split(leaf.node, features[leaf.feature], bins.edges(features[leaf.feature])[leaf.bin]);
            boolean leftIsSmaller = middle - leaf.from <= leaf.to - middle;
            double[] smaller = leftIsSmaller
                    ? sums(gradients, features, leaf.from, middle)
                    : sums(gradients, features, middle, leaf.to);
            double[] larger = leaf.sums;
            for (int i = 0; i < larger.length; i++) {
                larger[i] -= smaller[i];
            }
            var left = new Leaf(node, leaf.from, middle, leftIsSmaller ? smaller : larger);
            var right = new Leaf(node + 1, middle, leaf.to, leftIsSmaller ? larger : smaller);
            findSplit(left, features);
            findSplit(right, features);
            leaves[Arrays.asList(leaves).indexOf(leaf)] = left;
            leaves[count++] = right;
        }
        for (int i = 0; i < count; i++) {
            finish(tree, leaves[i], gradients, scores);
        }
        return tree;
    }

    private static @Nullable Leaf best(Leaf[] leaves, int count) {
        Leaf best = null;
        for (int i = 0; i < count; i++) {
            if (leaves[i].feature != Tree.LEAF && (best == null || leaves[i].gain > best.gain)) {
                best = leaves[i];
            }
        }
        return best;
    }

    private double[] sums(Gradients gradients, int[] features, int from, int to) {
        double[] sums = new double[features.length * Bins.MOST * SUMS];
        for (int f = 0; f < features.length; f++) {
            byte[] bin = bins.bins(features[f]);
            int offset = f * Bins.MOST;
            for (int i = from; i < to; i++) {
                int row = order[i];
                int cell = (offset + bin[row]) * SUMS;
                sums[cell + SLOPE] += gradients.slope(row);
                sums[cell + CURVATURE] += gradients.curvature(row);
                sums[cell + COUNT]++;
            }
        }
        return sums;
    }

    private void findSplit(Leaf leaf, int[] features) {
        if (leaf.size() < 2 * settings.leastLeaf()) {
            return;
        }
        for (int f = 0; f < features.length; f++) {
            findSplit(leaf, f, bins.edges(features[f]).length);
        }
    }

    private void findSplit(Leaf leaf, int feature, int edges) {
        double slope = 0;
        double curvature = 0;
        int offset = feature * Bins.MOST;
        for (int b = 0; b <= edges; b++) {
            slope += leaf.sums[(offset + b) * SUMS + SLOPE];
            curvature += leaf.sums[(offset + b) * SUMS + CURVATURE];
        }
        double whole = gain(slope, curvature);
        double leftSlope = 0;
        double leftCurvature = 0;
        double left = 0;
        for (int b = 0; b < edges; b++) {
            int cell = (offset + b) * SUMS;
            leftSlope += leaf.sums[cell + SLOPE];
            leftCurvature += leaf.sums[cell + CURVATURE];
            left += leaf.sums[cell + COUNT];
            if (left < settings.leastLeaf() || leaf.size() - left < settings.leastLeaf()) {
                continue;
            }
            double gain = gain(leftSlope, leftCurvature) + gain(slope - leftSlope, curvature - leftCurvature) - whole;
            if (gain > leaf.gain) {
                leaf.gain = gain;
                leaf.feature = feature;
                leaf.bin = b;
            }
        }
    }

    private double gain(double slope, double curvature) {
        return slope * slope / (curvature + settings.caution());
    }

    /** Keeps the order within both halves. */
    private int partition(Leaf leaf, byte[] bin) {
        int left = leaf.from;
        int right = 0;
        for (int i = leaf.from; i < leaf.to; i++) {
            if (bin[order[i]] <= leaf.bin) {
                order[left++] = order[i];
            } else {
                moved[right++] = order[i];
            }
        }
        System.arraycopy(moved, 0, order, left, right);
        return left;
    }

    private void finish(Tree tree, Leaf leaf, Gradients gradients, double[] scores) {
        double slope = 0;
        double curvature = settings.caution();
        for (int i = leaf.from; i < leaf.to; i++) {
            slope += gradients.slope(order[i]);
            curvature += gradients.curvature(order[i]);
        }
        double value = curvature > 0 ? settings.rate() * slope / curvature : 0;
        tree.set(leaf.node, value);
        for (int i = leaf.from; i < leaf.to; i++) {
            scores[order[i]] += value;
        }
    }
}

package dev.roadbook.prediction.survival;

import java.util.Arrays;

/**
 * A binary tree in arrays. A node asks for a feature and goes right, to the node named next, when that is above the
 * threshold; it goes left, to the node that follows, when it is not or unknown. A leaf has feature -1 and its number as next;
 * its numbers are the shares of gaps at risk by interval, then the shares that ended.
 */
final class HazardTree {

    private final short[] feature;
    private final float[] threshold;
    private final int[] next;
    private final char[] leaves;

    HazardTree(short[] feature, float[] threshold, int[] next, char[] leaves) {
        this.feature = feature;
        this.threshold = threshold;
        this.next = next;
        this.leaves = leaves;
    }

    short[] feature() {
        return feature;
    }

    float[] threshold() {
        return threshold;
    }

    int[] next() {
        return next;
    }

    /** Shares in parts of {@link #ONE}. */
    char[] leaves() {
        return leaves;
    }

    static final int LEAF_SIZE = 2 * RatioGrid.SIZE;

    /** What stands for a share of one: leaves are kept small so that many fit near the processor. */
    static final int ONE = Character.MAX_VALUE;

    /** Adds the numbers of the leaf. */
    void addLeaf(float[] x, int[] sums) {
        int node = 0;
        while (feature[node] >= 0) {
            node = x[feature[node]] > threshold[node] ? next[node] : node + 1;
        }
        int offset = next[node] * LEAF_SIZE;
        for (int k = 0; k < LEAF_SIZE; k++) {
            sums[k] += leaves[offset + k];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HazardTree tree
                && Arrays.equals(feature, tree.feature)
                && Arrays.equals(threshold, tree.threshold)
                && Arrays.equals(next, tree.next)
                && Arrays.equals(leaves, tree.leaves);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leaves);
    }
}

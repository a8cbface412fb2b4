package dev.roadbook.recommendation.ranker.boost;

/** One tree: inner nodes go left up to a threshold; leaves have a value and no feature. */
final class Tree {

    static final int LEAF = -1;

    private final int[] feature;
    private final float[] threshold;
    private final int[] left;
    private final int[] right;
    private final double[] value;
    private int nodes = 1;

    Tree(int leaves) {
        feature = new int[2 * leaves - 1];
        threshold = new float[feature.length];
        left = new int[feature.length];
        right = new int[feature.length];
        value = new double[feature.length];
        feature[0] = LEAF;
    }

    /** Makes two leaves of one; tells the number of the left one, the right one is next. */
    int split(int leaf, int by, float upTo) {
        feature[leaf] = by;
        threshold[leaf] = upTo;
        left[leaf] = nodes++;
        right[leaf] = nodes++;
        feature[left[leaf]] = LEAF;
        feature[right[leaf]] = LEAF;
        return left[leaf];
    }

    void set(int leaf, double to) {
        value[leaf] = to;
    }

    double of(float[] row) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
        }
        return value[node];
    }
}

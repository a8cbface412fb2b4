package dev.roadbook.prediction.survival;

import java.util.Arrays;

/** Features cut into bins of about equal counts, bin 0 for the unknown, so that splits are found by counting. */
final class BinnedFeatures {

    private final byte[][] bins;
    private final float[][] edges;

    BinnedFeatures(byte[][] bins, float[][] edges) {
        this.bins = bins;
        this.edges = edges;
    }

    byte[][] bins() {
        return bins;
    }

    float[][] edges() {
        return edges;
    }

    static final int BINS = 40;

    private static final int MOST_SORTED = 50_000;

    static BinnedFeatures of(Observations observations) {
        int n = observations.size();
        byte[][] bins = new byte[Features.COUNT][n];
        float[][] edges = new float[Features.COUNT][];
        int step = Math.max(1, n / MOST_SORTED);
        for (int f = 0; f < Features.COUNT; f++) {
            edges[f] = edges(observations, f, step);
            for (int i = 0; i < n; i++) {
                bins[f][i] = (byte) bin(edges[f], observations.features(i)[f]);
            }
        }
        return new BinnedFeatures(bins, edges);
    }

    private static float[] edges(Observations observations, int feature, int step) {
        float[] values = new float[observations.size() / step + 1];
        int count = 0;
        for (int i = 0; i < observations.size(); i += step) {
            float value = observations.features(i)[feature];
            if (!Float.isNaN(value)) {
                values[count++] = value;
            }
        }
        Arrays.sort(values, 0, count);
        float[] edges = new float[BINS - 2];
        int cuts = 0;
        for (int b = 1; b <= edges.length && count > 0; b++) {
            float edge = values[(int) ((long) b * (count - 1) / (edges.length + 1))];
            if (edge < values[count - 1] && (cuts == 0 || edge > edges[cuts - 1])) {
                edges[cuts++] = edge;
            }
        }
        return Arrays.copyOf(edges, cuts);
    }

    /** 0 when unknown, else one more than the number of edges below the value. */
    private static int bin(float[] edges, float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        int found = Arrays.binarySearch(edges, value);
        return 1 + (found >= 0 ? found : -found - 1);
    }
}

package dev.roadbook.recommendation.ranker.boost;

import java.util.Arrays;

/** Features cut into bins of about equal counts, so that splits are found by adding up. */
final class Bins {

    static final int MOST = 64;

    private static final int MOST_SORTED = 50_000;

    private final byte[][] bins;
    private final float[][] edges;

    private Bins(byte[][] bins, float[][] edges) {
        this.bins = bins;
        this.edges = edges;
    }

    static Bins of(Rows rows) {
        int step = Math.max(1, rows.size() / MOST_SORTED);
        byte[][] bins = new byte[rows.features()][rows.size()];
        float[][] edges = new float[rows.features()][];
        for (int f = 0; f < bins.length; f++) {
            edges[f] = edges(rows, f, step);
            for (int row = 0; row < rows.size(); row++) {
                int found = Arrays.binarySearch(edges[f], rows.value(row, f));
                bins[f][row] = (byte) (found >= 0 ? found : -found - 1);
            }
        }
        return new Bins(bins, edges);
    }

    private static float[] edges(Rows rows, int feature, int step) {
        float[] values = new float[(rows.size() + step - 1) / step];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.value(i * step, feature);
        }
        Arrays.sort(values);
        float[] edges = new float[MOST - 1];
        int cuts = 0;
        for (int b = 1; b < MOST && values.length > 0; b++) {
            float edge = values[(int) ((long) b * (values.length - 1) / MOST)];
            if (edge < values[values.length - 1] && (cuts == 0 || edge > edges[cuts - 1])) {
                edges[cuts++] = edge;
            }
        }
        return Arrays.copyOf(edges, cuts);
    }

    /** The bin of each row; up to an edge's value means in its bin or one before. */
    byte[] bins(int feature) {
        return bins[feature];
    }

    float[] edges(int feature) {
        return edges[feature];
    }
}

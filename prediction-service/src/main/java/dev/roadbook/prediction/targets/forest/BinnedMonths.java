package dev.roadbook.prediction.targets.forest;

import java.util.Arrays;
import java.util.List;

/** Months to learn from, their features cut into bins of about equal counts, so that splits are found by counting. */
final class BinnedMonths {

    static final int BINS = 64;

    private final byte[][] bins;
    private final double[][] edges;
    private final boolean[] missed;

    private BinnedMonths(byte[][] bins, double[][] edges, boolean[] missed) {
        this.bins = bins;
        this.edges = edges;
        this.missed = missed;
    }

    static BinnedMonths of(List<double[]> features, boolean[] missed) {
        int count = Feature.values().length;
        byte[][] bins = new byte[count][features.size()];
        double[][] edges = new double[count][];
        for (int f = 0; f < count; f++) {
            int feature = f;
            edges[f] = edges(
                    features.stream().mapToDouble(x -> x[feature]).sorted().toArray());
            for (int row = 0; row < features.size(); row++) {
                bins[f][row] = (byte) bin(edges[f], features.get(row)[f]);
            }
        }
        return new BinnedMonths(bins, edges, missed);
    }

    int bin(int feature, int row) {
        return bins[feature][row];
    }

    /** Number of a feature's bins. */
    int used(int feature) {
        return edges[feature].length + 1;
    }

    /** The largest value in a bin that is not the last. */
    double edge(int feature, int bin) {
        return edges[feature][bin];
    }

    boolean missed(int row) {
        return missed[row];
    }

    private static double[] edges(double[] sorted) {
        double[] edges = new double[BINS - 1];
        int cuts = 0;
        for (int b = 1; b < BINS; b++) {
            double edge = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
            if (edge < sorted[sorted.length - 1] && (cuts == 0 || edge > edges[cuts - 1])) {
                edges[cuts++] = edge;
            }
        }
        return Arrays.copyOf(edges, cuts);
    }

    private static int bin(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 1;
    }
}

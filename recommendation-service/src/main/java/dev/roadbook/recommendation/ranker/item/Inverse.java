package dev.roadbook.recommendation.ranker.item;

/** Inverts positive definite matrices in place, by Cholesky, some rows at a time so that they stay near the processor. */
final class Inverse {

    private static final int BLOCK = 32;

    private Inverse() {}

    /** Takes and leaves a lower triangle: row i has i + 1 numbers. */
    static double[][] of(double[][] lower) {
        double[][] upper = factor(lower);
        return back(upper, forward(upper));
    }

    /** The factor by rows of its transpose: upper[k][i - k] for i from k on. */
    private static double[][] factor(double[][] lower) {
        int n = lower.length;
        double[][] upper = new double[n][];
        for (int i = 0; i < n; i++) {
            upper[i] = new double[n - i];
            for (int j = i; j < n; j++) {
                upper[i][j - i] = lower[j][i];
            }
        }
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            for (int k = 0; k < to; k++) {
                if (k >= from) {
                    scale(upper[k], 1 / Math.sqrt(upper[k][0]), n - k);
                }
                for (int i = Math.max(from, k + 1); i < to; i++) {
                    subtract(upper[k][i - k], upper[k], i - k, upper[i], 0, n - i);
                }
            }
        }
        return upper;
    }

    private static double[][] forward(double[][] upper) {
        int n = upper.length;
        double[][] y = new double[n][];
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            for (int i = from; i < to; i++) {
                y[i] = new double[i + 1];
                y[i][i] = 1;
            }
            for (int k = 0; k < to; k++) {
                if (k >= from) {
                    scale(y[k], 1 / upper[k][0], k + 1);
                }
                for (int i = Math.max(from, k + 1); i < to; i++) {
                    subtract(upper[k][i - k], y[k], 0, y[i], 0, k + 1);
                }
            }
        }
        return y;
    }

    private static double[][] back(double[][] upper, double[][] y) {
        int n = upper.length;
        for (int to = n; to > 0; to -= BLOCK) {
            int from = Math.max(0, to - BLOCK);
            for (int k = n - 1; k >= from; k--) {
                if (k < to) {
                    scale(y[k], 1 / upper[k][0], k + 1);
                }
                for (int i = Math.min(to, k) - 1; i >= from; i--) {
                    subtract(upper[i][k - i], y[k], 0, y[i], 0, i + 1);
                }
            }
        }
        return y;
    }

    private static void subtract(double factor, double[] row, int offset, double[] from, int start, int count) {
        for (int j = 0; j < count; j++) {
            from[start + j] -= factor * row[offset + j];
        }
    }

    private static void scale(double[] row, double factor, int count) {
        for (int j = 0; j < count; j++) {
            row[j] *= factor;
        }
    }
}

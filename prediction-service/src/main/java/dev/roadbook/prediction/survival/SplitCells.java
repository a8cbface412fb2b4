package dev.roadbook.prediction.survival;

/** A coarse view of the gaps for finding splits: which stretch of time each reached, and whether it ended there. */
final class SplitCells {

    private final byte[] cell;
    private final double[] xLogX;

    SplitCells(byte[] cell, double[] xLogX) {
        this.cell = cell;
        this.xLogX = xLogX;
    }

    byte[] cell() {
        return cell;
    }

    static final int STRETCHES = 12;

    static SplitCells of(int[] interval, boolean[] ended) {
        int[] stretch = stretches(interval, ended);
        byte[] cell = new byte[interval.length];
        for (int i = 0; i < cell.length; i++) {
            int reached = ended[i] ? stretch[interval[i]] : outlasted(stretch, interval[i]);
            cell[i] = (byte) (2 * reached + (ended[i] ? 1 : 0));
        }
        double[] xLogX = new double[interval.length + 1];
        for (int i = 2; i < xLogX.length; i++) {
            xLogX[i] = i * StrictMath.log(i);
        }
        return new SplitCells(cell, xLogX);
    }

    /** Stretches with about as many ends in each. */
    private static int[] stretches(int[] interval, boolean[] ended) {
        int[] ends = new int[RatioGrid.SIZE];
        long total = 0;
        for (int i = 0; i < interval.length; i++) {
            if (ended[i]) {
                ends[interval[i]]++;
                total++;
            }
        }
        int[] stretch = new int[RatioGrid.SIZE];
        long before = 0;
        for (int k = 0; k < RatioGrid.SIZE; k++) {
            stretch[k] = total == 0 ? 0 : (int) Math.min(STRETCHES - 1, before * STRETCHES / total);
            before += ends[k];
        }
        return stretch;
    }

    private static int outlasted(int[] stretch, int intervals) {
        return intervals == stretch.length ? STRETCHES : stretch[intervals];
    }

    /** Log-likelihood of counts by cell under their own hazards; cells 2s and 2s+1 belong to stretch s. */
    double likelihood(int[] counts) {
        double sum = 0;
        int atRisk = counts[2 * STRETCHES];
        for (int s = STRETCHES - 1; s >= 0; s--) {
            int ends = counts[2 * s + 1];
            atRisk += ends;
            sum += xLogX[ends] + xLogX[atRisk - ends] - xLogX[atRisk];
            atRisk += counts[2 * s];
        }
        return sum;
    }
}

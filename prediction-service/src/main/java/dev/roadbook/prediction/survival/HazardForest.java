package dev.roadbook.prediction.survival;

import java.util.Arrays;

/**
 * Trees whose leaves hold, for each interval of time, the share of gaps at risk and the share that ended there; beside them the
 * portfolio's hazard as a prior, and its tail: how fast hazards fall where nobody was watched.
 */
final class HazardForest {

    private final HazardTree[] trees;
    private final double[] prior;
    private final double tail;

    HazardForest(HazardTree[] trees, double[] prior, double tail) {
        this.trees = trees;
        this.prior = prior;
        this.tail = tail;
    }

    HazardTree[] trees() {
        return trees;
    }

    double[] prior() {
        return prior;
    }

    double tail() {
        return tail;
    }

    /** Weight of the portfolio's hazard beside a leaf. */
    private static final double PRIOR_WEIGHT = 0.02;

    /** Share of a leaf's gaps that must have been watched that long for its hazard to count. */
    private static final double LEAST_AT_RISK = 0.02;

    /** Probability that a gap is longer than each point of the ratio grid. */
    double[] survival(float[] x) {
        int[] sums = new int[2 * RatioGrid.SIZE];
        for (var tree : trees) {
            tree.addLeaf(x, sums);
        }
        double whole = (double) HazardTree.ONE * trees.length;
        int reliable = RatioGrid.SIZE;
        while (reliable > 1 && sums[reliable - 1] < LEAST_AT_RISK * whole) {
            reliable--;
        }
        double tailThere = tail(sums, reliable);
        double weight = PRIOR_WEIGHT * whole;
        double[] survival = new double[RatioGrid.SIZE];
        double alive = 1;
        for (int k = 0; k < survival.length; k++) {
            alive *= k < reliable
                    ? 1 - (sums[survival.length + k] + weight * prior[k]) / (sums[k] + weight)
                    : StrictMath.exp(-RatioGrid.logStep(k) * tailThere);
            survival[k] = alive;
        }
        return survival;
    }

    /** The fall over the last two doublings that were watched goes on. */
    private double tail(int[] sums, int reliable) {
        double exposure = PRIOR_WEIGHT / 2 * HazardTree.ONE * trees.length;
        double ends = exposure * tail;
        for (int k = RatioGrid.twoDoublingsBefore(Math.max(1, reliable - 1)); k < reliable; k++) {
            exposure += sums[k] * RatioGrid.logStep(k);
            ends += sums[RatioGrid.SIZE + k];
        }
        return ends / exposure;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HazardForest forest
                && Arrays.equals(trees, forest.trees)
                && Arrays.equals(prior, forest.prior)
                && tail == forest.tail;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prior);
    }
}

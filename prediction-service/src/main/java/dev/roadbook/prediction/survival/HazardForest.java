package dev.roadbook.prediction.survival;

import java.util.Arrays;

/**
 * Trees whose leaves hold, for each interval of time, the share of gaps at risk and the share that ended there; beside them the
 * portfolio's hazard: a prior, and the shape by which a leaf's goes on where too few of its gaps were watched.
 */
final class HazardForest {

    private final HazardTree[] trees;
    private final double[] prior;
    private final double[] steps;

    HazardForest(HazardTree[] trees, double[] prior) {
        this.trees = trees;
        this.prior = prior;
        this.steps =
                Arrays.stream(prior).map(hazard -> -StrictMath.log1p(-hazard)).toArray();
    }

    HazardTree[] trees() {
        return trees;
    }

    double[] prior() {
        return prior;
    }

    /** Weight of the portfolio's hazard beside a leaf. */
    private static final double PRIOR_WEIGHT = 0.02;

    /** Share of a leaf's gaps that must have been watched that long for its hazard to count. */
    private static final double LEAST_AT_RISK = 0.05;

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
        double level = level(sums, reliable);
        double weight = PRIOR_WEIGHT * whole;
        double[] survival = new double[RatioGrid.SIZE];
        double alive = 1;
        for (int k = 0; k < survival.length; k++) {
            alive *= k < reliable
                    ? 1 - (sums[survival.length + k] + weight * prior[k]) / (sums[k] + weight)
                    : StrictMath.exp(-level * steps[k]);
            survival[k] = alive;
        }
        return survival;
    }

    /** How many times as often as in the portfolio gaps ended over the last two doublings that were watched. */
    private double level(int[] sums, int reliable) {
        double expected = PRIOR_WEIGHT / 2 * HazardTree.ONE * trees.length;
        double ended = expected;
        for (int k = RatioGrid.doublingsBefore(2, Math.max(1, reliable - 1)); k < reliable; k++) {
            expected += sums[k] * steps[k];
            ended += sums[RatioGrid.SIZE + k];
        }
        return ended / expected;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HazardForest forest
                && Arrays.equals(trees, forest.trees)
                && Arrays.equals(prior, forest.prior);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prior);
    }
}

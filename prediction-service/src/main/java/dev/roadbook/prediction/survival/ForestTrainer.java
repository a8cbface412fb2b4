package dev.roadbook.prediction.survival;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Grows trees that tell early gaps from late ones; the same gaps and settings always give the same forest. */
final class ForestTrainer {

    private static final int LEAST_AT_RISK = 50;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final TrainingSettings settings;

    ForestTrainer(TrainingSettings settings) {
        this.settings = settings;
    }

    HazardForest train(Observations observations) {
        int n = observations.size();
        int[] interval = new int[n];
        boolean[] ended = new boolean[n];
        for (int i = 0; i < n; i++) {
            ended[i] = observations.ended(i);
            interval[i] = observations.interval(i);
        }
        var binned = BinnedFeatures.of(observations);
        var cells = SplitCells.of(interval, ended);
        var trees = IntStream.range(0, settings.trees())
                .parallel()
                .mapToObj(t -> new TreeGrower(settings, binned, cells, interval, ended)
                        .grow(new SplittableRandom(settings.seed() + GOLDEN * (t + 1))))
                .toArray(HazardTree[]::new);
        return wholePortfolio(trees, interval, ended);
    }

    private static HazardForest wholePortfolio(HazardTree[] trees, int[] interval, boolean[] ended) {
        long[] atRisk = new long[RatioGrid.SIZE + 1];
        long[] ends = new long[RatioGrid.SIZE];
        count(interval, ended, atRisk, ends);
        int reliable = 0;
        while (reliable < RatioGrid.SIZE && atRisk[reliable] >= LEAST_AT_RISK) {
            reliable++;
        }
        double tail = tail(atRisk, ends, reliable);
        double[] hazard = new double[RatioGrid.SIZE];
        for (int k = 1; k < hazard.length; k++) {
            hazard[k] = 1 - StrictMath.exp(-RatioGrid.logStep(k) * tail);
        }
        for (int k = 0; k < reliable; k++) {
            hazard[k] = (ends[k] + 0.01) / (atRisk[k] + 1.0);
        }
        return new HazardForest(trees, hazard, tail);
    }

    private static void count(int[] interval, boolean[] ended, long[] atRisk, long[] ends) {
        for (int i = 0; i < interval.length; i++) {
            if (ended[i]) {
                ends[interval[i]]++;
                atRisk[interval[i]]++;
            } else if (interval[i] > 0) {
                atRisk[interval[i] - 1]++;
            }
        }
        for (int k = ends.length - 1; k >= 0; k--) {
            atRisk[k] += atRisk[k + 1];
        }
    }

    private static double tail(long[] atRisk, long[] ends, int reliable) {
        double exposure = 0.5;
        double ended = 0.5;
        for (int k = RatioGrid.twoDoublingsBefore(Math.max(1, reliable - 1)); k < reliable; k++) {
            exposure += atRisk[k] * RatioGrid.logStep(k);
            ended += ends[k];
        }
        return Math.clamp(ended / exposure, 0.05, 2);
    }

    /** Draws some of the numbers below n, each at most once. */
    static int[] draw(SplittableRandom random, int n, int count) {
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(n - i);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        return Arrays.copyOf(all, count);
    }
}

package dev.roadbook.prediction.survival;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Grows trees that tell early gaps from late ones; the same gaps and settings always give the same forest. */
final class ForestTrainer {

    private static final int LEAST_AT_RISK = 50;
    private static final double LEAST_SHARE_AT_RISK = 0.03;
    private static final double STEEPEST_FALL = 0.1;
    private static final double SLOWEST = 0.05;
    private static final double FASTEST = 2;
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
        double needed = Math.max(LEAST_AT_RISK, LEAST_SHARE_AT_RISK * interval.length);
        int reliable = 0;
        while (reliable < RatioGrid.SIZE && atRisk[reliable] >= needed) {
            reliable++;
        }
        double[] hazard = new double[RatioGrid.SIZE];
        for (int k = 0; k < reliable; k++) {
            hazard[k] = (ends[k] + 0.01) / (atRisk[k] + 1.0);
        }
        continueFrom(reliable, hazard, atRisk, ends);
        return new HazardForest(trees, hazard);
    }

    /** Beyond what was watched, purchases become rarer from doubling to doubling as they last did. */
    private static void continueFrom(int reliable, double[] hazard, long[] atRisk, long[] ends) {
        int last = Math.max(1, reliable);
        int middle = RatioGrid.doublingsBefore(1, last - 1);
        double early = perLogTime(atRisk, ends, RatioGrid.doublingsBefore(2, last - 1), middle, 1);
        double late = Math.clamp(perLogTime(atRisk, ends, middle, reliable, early), SLOWEST, FASTEST);
        double fall = Math.clamp(late / early, STEEPEST_FALL, 1);
        double doublings = 0.5;
        for (int k = last; k < hazard.length; k++) {
            doublings += RatioGrid.logStep(k) / StrictMath.log(2);
            hazard[k] = 1 - StrictMath.exp(-RatioGrid.logStep(k) * late * StrictMath.pow(fall, doublings));
        }
    }

    private static double perLogTime(long[] atRisk, long[] ends, int from, int to, double assumed) {
        double exposure = 0.5;
        double ended = 0.5 * assumed;
        for (int k = from; k < to; k++) {
            exposure += atRisk[k] * RatioGrid.logStep(k);
            ended += ends[k];
        }
        return ended / exposure;
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

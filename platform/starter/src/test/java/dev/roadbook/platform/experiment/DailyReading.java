package dev.roadbook.platform.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An experiment of four months in which 400 clusters of one to three accounts order again and again, each as likely as
 * it always was, and which somebody reads on every day of them.
 */
final class DailyReading {

    private static final int DAYS = 120;
    private static final int CLUSTERS = 400;
    private static final int CYCLES_A_DAY = 20;
    private static final int HOLDOUT_PERCENT = 20;

    private final SplittableRandom random;
    private final double effect;
    private final Arm[] arms = new Arm[CLUSTERS];
    private final double[] chances = new double[CLUSTERS];
    private final long[] units = new long[CLUSTERS];
    private final double[] orders = new double[CLUSTERS];
    private final double[] expected = new double[CLUSTERS];

    /** @param effect what treatment adds to the chance of an order */
    DailyReading(long seed, double effect) {
        this.random = new SplittableRandom(seed);
        this.effect = effect;
        var assignment = new Assignment("salt " + seed, "reminders", HOLDOUT_PERCENT);
        Arrays.setAll(arms, index -> assignment.of("account:" + index));
        Arrays.setAll(chances, _ -> random.nextDouble(0.05, 0.55));
    }

    /** Whether any day's interval leaves zero out. */
    boolean finds() {
        var design = new Design(0.21, CLUSTERS, CYCLES_A_DAY * 30, 0.1, HOLDOUT_PERCENT, 0);
        var sequence = new ConfidenceSequence(Design.ALPHA, design.standardError(2));
        return IntStream.range(0, DAYS).anyMatch(_ -> {
            live();
            return Effect.of(totals())
                    .map(sequence::around)
                    .filter(interval -> interval.isAboveZero() || interval.isBelowZero())
                    .isPresent();
        });
    }

    private void live() {
        for (var cycle = 0; cycle < CYCLES_A_DAY; cycle++) {
            var cluster = random.nextInt(CLUSTERS);
            var accounts = 1 + cluster % 3;
            var chance = chances[cluster] + (arms[cluster] == Arm.TREATMENT ? effect : 0);
            for (var account = 0; account < accounts; account++) {
                units[cluster]++;
                orders[cluster] += random.nextDouble() < chance ? 1 : 0;
                expected[cluster] += Math.clamp(chances[cluster] + random.nextGaussian() * 0.1, 0, 1);
            }
        }
    }

    private List<ClusterTotals> totals() {
        var totals = new ArrayList<ClusterTotals>(CLUSTERS);
        for (var cluster = 0; cluster < CLUSTERS; cluster++) {
            if (units[cluster] > 0) {
                totals.add(new ClusterTotals(arms[cluster], units[cluster], orders[cluster], expected[cluster]));
            }
        }
        return totals;
    }
}

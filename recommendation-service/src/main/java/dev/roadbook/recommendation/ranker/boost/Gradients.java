package dev.roadbook.recommendation.ranker.boost;

import dev.roadbook.recommendation.ranker.boost.Settings.Loss;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which way, and how surely, each row's score should go. */
final class Gradients {

    private static final int TOP = 20;

    private final Rows rows;
    private final Loss loss;
    private final double[] slope;
    private final double[] curvature;

    Gradients(Rows rows, Loss loss) {
        this.rows = rows;
        this.loss = loss;
        this.slope = new double[rows.size()];
        this.curvature = new double[rows.size()];
    }

    double slope(int row) {
        return slope[row];
    }

    double curvature(int row) {
        return curvature[row];
    }

    void at(double[] scores) {
        if (loss == Loss.LOGISTIC) {
            for (int row = 0; row < scores.length; row++) {
                double chance = chance(scores[row]);
                slope[row] = (rows.isWanted(row) ? 1 : 0) - chance;
                curvature[row] = chance * (1 - chance);
            }
        } else {
            Arrays.fill(slope, 0);
            Arrays.fill(curvature, 0);
            for (int group = 0; group < rows.groups(); group++) {
                order(rows.start(group), rows.start(group + 1), scores);
            }
        }
    }

    private void order(int from, int to, double[] scores) {
        int[] ranked = IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -scores[row]).thenComparing(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        double best = 0;
        int place = 0;
        for (int row = from; row < to; row++) {
            if (rows.isWanted(row)) {
                best += discount(place++);
            }
        }
        if (best == 0) {
            return;
        }
        for (int i = 0; i < Math.min(TOP, ranked.length); i++) {
            for (int j = i + 1; j < ranked.length; j++) {
                if (rows.isWanted(ranked[i]) != rows.isWanted(ranked[j])) {
                    pull(ranked[i], ranked[j], (discount(i) - discount(j)) / best, scores);
                }
            }
        }
    }

    private void pull(int one, int other, double gain, double[] scores) {
        int wanted = rows.isWanted(one) ? one : other;
        int unwanted = wanted == one ? other : one;
        double wrong = chance(scores[unwanted] - scores[wanted]);
        double force = wrong * gain;
        double bend = force * (1 - wrong);
        slope[wanted] += force;
        slope[unwanted] -= force;
        curvature[wanted] += bend;
        curvature[unwanted] += bend;
    }

    private static double discount(int place) {
        return place < DISCOUNTS.length ? DISCOUNTS[place] : DISCOUNTS[DISCOUNTS.length - 1];
    }

    private static final double[] DISCOUNTS = IntStream.range(0, 2_000)
            .mapToDouble(place -> StrictMath.log(2) / StrictMath.log(place + 2))
            .toArray();

    private static double chance(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}

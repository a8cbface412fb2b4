package dev.roadbook.recommendation.ranker.item;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Crossing;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;

/**
 * Which products tell that another one is bought, all of them weighed at once (EASE, Steck 2019).
 *
 * @param caution what is added to the counts so that few purchases prove little
 * @param most products that are weighed, the popular ones first; the time this takes grows with the third power of them
 */
public record Ease(double caution, int most) implements Ranker {

    public Ease {
        if (!(caution > 0) || most < 1) {
            throw new IllegalArgumentException(caution + ", " + most + " products");
        }
    }

    @Override
    public Scorer learn(Evidence evidence) {
        var crossing = Crossing.of(evidence.products(), evidence.histories());
        int[] weighed = weighed(crossing, evidence.products());
        int[] place = new int[evidence.products()];
        Arrays.fill(place, -1);
        for (int i = 0; i < weighed.length; i++) {
            place[weighed[i]] = i;
        }
        float[][] weights = weights(Inverse.of(together(crossing, weighed, place)));
        return (history, _, into) -> score(weighed, place, weights, history, into);
    }

    private int[] weighed(Crossing crossing, int products) {
        var owners = new Scores(products);
        for (int product = 0; product < products; product++) {
            if (crossing.owners(product).length > 0) {
                owners.add(product, crossing.owners(product).length);
            }
        }
        int[] best = Best.of(owners, most, new double[products], _ -> true);
        Arrays.sort(best);
        return best;
    }

    private double[][] together(Crossing crossing, int[] weighed, int[] place) {
        double[][] lower = new double[weighed.length][];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = new double[i + 1];
            lower[i][i] = caution;
            for (int account : crossing.owners(weighed[i])) {
                for (int product : crossing.products(account)) {
                    int other = place[product];
                    if (other >= 0 && other <= i) {
                        lower[i][other]++;
                    }
                }
            }
        }
        return lower;
    }

    /** What having one product says about each other: row by row what is had. */
    private static float[][] weights(double[][] inverse) {
        int n = inverse.length;
        float[][] weights = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                weights[i][j] = (float) (-inverse[i][j] / inverse[j][j]);
                weights[j][i] = (float) (-inverse[i][j] / inverse[i][i]);
            }
        }
        return weights;
    }

    private static void score(int[] weighed, int[] place, float[][] weights, History history, Scores into) {
        double[] sums = new double[weighed.length];
        for (int product : history.products()) {
            if (place[product] >= 0) {
                float[] row = weights[place[product]];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row[i];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            into.add(weighed[i], sums[i]);
        }
    }
}

package dev.roadbook.recommendation.ranker.item;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Crossing;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;

/**
 * Products that the same accounts buy: how alike the sets of their buyers are (cosine), summed over what the account bought.
 *
 * @param nearest how many products each product is known to be like
 */
public record ItemItem(int nearest) implements Ranker {

    public ItemItem {
        if (nearest < 1) {
            throw new IllegalArgumentException("no product is like another: " + nearest);
        }
    }

    @Override
    public Scorer learn(Evidence evidence) {
        var crossing = Crossing.of(evidence.products(), evidence.histories());
        int[][] alike = new int[evidence.products()][];
        float[][] cosines = new float[evidence.products()][];
        double[] none = new double[evidence.products()];
        var scores = new Scores(evidence.products());
        for (int product = 0; product < alike.length; product++) {
            compare(crossing, product, scores);
            int self = product;
            alike[product] = Best.of(scores, nearest, none, other -> other != self);
            cosines[product] = new float[alike[product].length];
            for (int i = 0; i < cosines[product].length; i++) {
                cosines[product][i] = (float) scores.of(alike[product][i]);
            }
            scores.clear();
        }
        return (history, _, into) -> score(alike, cosines, history, into);
    }

    private static void compare(Crossing crossing, int product, Scores into) {
        int[] owners = crossing.owners(product);
        for (int account : owners) {
            for (int other : crossing.products(account)) {
                into.add(other, 1);
            }
        }
        for (int i = 0; i < into.size(); i++) {
            int other = into.product(i);
            double together = into.of(other);
            double cosine = together / Math.sqrt((double) owners.length * crossing.owners(other).length);
            into.add(other, cosine - together);
        }
    }

    private static void score(int[][] alike, float[][] cosines, History history, Scores into) {
        for (int product : history.products()) {
            for (int i = 0; i < alike[product].length; i++) {
                into.add(alike[product][i], cosines[product][i]);
            }
        }
    }
}

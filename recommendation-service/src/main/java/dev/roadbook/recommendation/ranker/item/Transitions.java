package dev.roadbook.recommendation.ranker.item;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.List;

/** What follows in an account's next basket on each product of its latest one, by all pairs of baskets that followed each other. */
public record Transitions() implements Ranker {

    @Override
    public Scorer learn(Evidence evidence) {
        var histories = evidence.histories();
        int[][] places = places(evidence.products(), histories);
        return (history, _, into) -> {
            if (history.size() > 0) {
                for (int product : history.basket(history.size() - 1)) {
                    follow(places[product], histories, into);
                }
            }
        };
    }

    /** Where each product was bought and another basket followed: account and basket in turns. */
    private static int[][] places(int products, List<History> histories) {
        int[] counts = new int[products];
        for (var history : histories) {
            for (int b = 0; b < history.size() - 1; b++) {
                for (int product : history.basket(b)) {
                    counts[product]++;
                }
            }
        }
        int[][] places = new int[products][];
        for (int product = 0; product < products; product++) {
            places[product] = new int[2 * counts[product]];
            counts[product] = 0;
        }
        for (int account = 0; account < histories.size(); account++) {
            var history = histories.get(account);
            for (int b = 0; b < history.size() - 1; b++) {
                for (int product : history.basket(b)) {
                    places[product][counts[product]++] = account;
                    places[product][counts[product]++] = b;
                }
            }
        }
        return places;
    }

    private static void follow(int[] places, List<History> histories, Scores into) {
        double weight = 2.0 / (places.length + 10);
        for (int i = 0; i < places.length; i += 2) {
            for (int product : histories.get(places[i]).basket(places[i + 1] + 1)) {
                into.add(product, weight);
            }
        }
    }
}

package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.Crossing;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What accounts bought lately, the more they have in common with this one, which is most like itself (UP-CF, Faggioli and others
 * 2020).
 *
 * @param recent how many of the latest baskets count
 * @param asymmetry 1 where it matters how much of this account's products the other has, 0 the other way
 * @param locality power of likeness
 */
public record UserPopularity(int recent, double asymmetry, double locality) implements Ranker {

    public UserPopularity {
        if (recent < 1 || !(asymmetry >= 0 && asymmetry <= 1) || !(locality > 0)) {
            throw new IllegalArgumentException(recent + " baskets, " + asymmetry + ", " + locality);
        }
    }

    @Override
    public Scorer learn(Evidence evidence) {
        return new Learned(
                evidence.histories(),
                Crossing.of(evidence.products(), evidence.histories()),
                Vectors.of(evidence.products(), evidence.histories(), this::lately));
    }

    private final class Learned implements Scorer {

        private final Map<String, Integer> places = new HashMap<>();
        private final Crossing crossing;
        private final Vectors lately;
        private final double[] breadth;

        Learned(List<History> histories, Crossing crossing, Vectors lately) {
            for (int account = 0; account < histories.size(); account++) {
                places.put(histories.get(account).account(), account);
            }
            this.crossing = crossing;
            this.lately = lately;
            this.breadth = new double[histories.size()];
            Arrays.setAll(breadth, account -> StrictMath.pow(crossing.products(account).length, asymmetry - 1));
        }

        @Override
        public void score(History history, int asOf, Scores into) {
            int[] own = history.products();
            int[] common = new int[breadth.length];
            for (int product : own) {
                for (int other : crossing.owners(product)) {
                    common[other]++;
                }
            }
            int self = places.getOrDefault(history.account(), -1);
            double ownBreadth = StrictMath.pow(Math.max(1, own.length), -asymmetry);
            for (int other = 0; other < common.length; other++) {
                if (common[other] > 0 && other != self) {
                    double alike = common[other] * ownBreadth * breadth[other];
                    lately.add(other, locality == 1 ? alike : StrictMath.pow(alike, locality), into);
                }
            }
            lately(history, into);
        }
    }

    private void lately(History history, Scores into) {
        int count = Math.min(recent, history.size());
        for (int b = history.size() - count; b < history.size(); b++) {
            for (int product : history.basket(b)) {
                into.add(product, 1.0 / count);
            }
        }
    }
}

package dev.roadbook.recommendation.ranker.frequency;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;

/**
 * Frequency as papers compute it, to compare with them: of products bought equally often the one bought first comes first
 * (P-TopFreq), and lists are filled up with popular products (GP-TopFreq).
 *
 * @param filledUp whether they are
 */
public record PublishedFrequency(boolean filledUp) implements Ranker {

    @Override
    public Scorer learn(Evidence evidence) {
        double[] popularity = evidence.popularity();
        double most = 1;
        for (double count : popularity) {
            most = Math.max(most, count + 1);
        }
        double top = most;
        return (history, _, into) -> {
            if (filledUp) {
                for (int product = 0; product < popularity.length; product++) {
                    into.add(product, popularity[product] / top / 2);
                }
            }
            count(history, into, popularity, top);
        };
    }

    private void count(History history, Scores into, double[] popularity, double top) {
        var counted = new boolean[popularity.length];
        int bought = history.products().length;
        int seen = 0;
        for (int b = 0; b < history.size(); b++) {
            for (int product : history.basket(b)) {
                if (!counted[product]) {
                    counted[product] = true;
                    double firstFirst = (bought - seen++) / (bought + 1.0) / 2;
                    into.add(product, firstFirst - (filledUp ? popularity[product] / top / 2 : 0));
                }
                into.add(product, 1);
            }
        }
    }
}

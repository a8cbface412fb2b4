package dev.roadbook.recommendation.ranker.frequency;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;

/** How many order days of all accounts had the product. */
public record Popularity() implements Ranker {

    @Override
    public Scorer learn(Evidence evidence) {
        double[] counts = evidence.popularity();
        return (_, _, into) -> {
            for (int product = 0; product < counts.length; product++) {
                if (counts[product] > 0) {
                    into.add(product, counts[product]);
                }
            }
        };
    }
}

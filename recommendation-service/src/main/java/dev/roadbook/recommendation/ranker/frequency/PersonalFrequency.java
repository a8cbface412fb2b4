package dev.roadbook.recommendation.ranker.frequency;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;

/**
 * How many of the account's order days had the product; a day counts half as much when it lies so many days back.
 *
 * @param halfLife days, infinite where age does not matter
 */
public record PersonalFrequency(double halfLife) implements Ranker {

    public PersonalFrequency {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("half-life is not positive: " + halfLife);
        }
    }

    public static PersonalFrequency undecayed() {
        return new PersonalFrequency(Double.POSITIVE_INFINITY);
    }

    @Override
    public Scorer learn(Evidence evidence) {
        return this::score;
    }

    private void score(History history, int asOf, Scores into) {
        for (int b = 0; b < history.size(); b++) {
            double weight =
                    Double.isInfinite(halfLife) ? 1 : StrictMath.pow(2, -Math.max(0, asOf - history.day(b)) / halfLife);
            for (int product : history.basket(b)) {
                into.add(product, weight);
            }
        }
    }
}

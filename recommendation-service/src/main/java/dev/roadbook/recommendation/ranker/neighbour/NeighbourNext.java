package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Evidence.Step;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;

/**
 * What the account bought, mixed with what accounts bought next that stood where it stands now.
 *
 * @param fading how purchases fade
 * @param neighbours how many are looked at
 * @param own share of the account's own purchases in the score
 */
public record NeighbourNext(Fading fading, int neighbours, double own) implements Ranker {

    public NeighbourNext {
        if (neighbours < 1 || !(own >= 0 && own <= 1)) {
            throw new IllegalArgumentException(neighbours + " neighbours, own share " + own);
        }
    }

    @Override
    public Scorer learn(Evidence evidence) {
        var steps = evidence.steps();
        var neighbourhood = Neighbourhood.of(
                evidence.products(), steps.stream().map(Step::state).toList(), fading);
        return (history, _, into) -> {
            fading.add(history, into, own);
            var nearest = neighbourhood.byAngle(history, neighbours);
            double total = 0;
            for (int i = 0; i < nearest.size(); i++) {
                total -= nearest.distance(i);
            }
            for (int i = 0; i < nearest.size(); i++) {
                double weight = (own - 1) * nearest.distance(i) / total;
                for (int product : steps.get(nearest.account(i)).next()) {
                    into.add(product, weight);
                }
            }
        };
    }
}

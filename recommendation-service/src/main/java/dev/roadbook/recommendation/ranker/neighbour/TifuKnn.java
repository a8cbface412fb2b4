package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;

/**
 * What the account bought, mixed with what its nearest neighbours did (TIFU-KNN, Hu and others 2020).
 *
 * @param fading how purchases fade
 * @param neighbours how many are looked at
 * @param own share of the account's own purchases in the score
 */
public record TifuKnn(Fading fading, int neighbours, double own) implements Ranker {

    public TifuKnn {
        if (neighbours < 1 || !(own >= 0 && own <= 1)) {
            throw new IllegalArgumentException(neighbours + " neighbours, own share " + own);
        }
    }

    @Override
    public Scorer learn(Evidence evidence) {
        var neighbourhood = Neighbourhood.of(evidence.products(), evidence.histories(), fading);
        return (history, _, into) -> {
            fading.add(history, into, own);
            var nearest = neighbourhood.byDistance(history, neighbours);
            for (int i = 0; i < nearest.size(); i++) {
                neighbourhood.vectors().add(nearest.account(i), (1 - own) / nearest.size(), into);
            }
        };
    }
}

package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.value.Appraiser;
import java.util.Set;

/**
 * What is known of an account when it is scored.
 *
 * @param history its orders
 * @param carriedTopSkus the top products it bought in the trailing twelve months
 * @param appraiser what has been learned of the worth of accounts
 */
public record Subject(History history, Set<String> carriedTopSkus, Appraiser appraiser) {

    public Subject {
        carriedTopSkus = Set.copyOf(carriedTopSkus);
    }
}

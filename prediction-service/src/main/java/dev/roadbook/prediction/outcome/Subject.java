package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.History;
import java.util.Set;

/**
 * What is known of an account when it is scored.
 *
 * @param history its orders
 * @param carriedTopSkus the top products it bought in the trailing twelve months
 */
public record Subject(History history, Set<String> carriedTopSkus) {

    public Subject {
        carriedTopSkus = Set.copyOf(carriedTopSkus);
    }
}

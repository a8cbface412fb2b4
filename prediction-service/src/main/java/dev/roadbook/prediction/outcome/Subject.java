package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.value.Worth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account when it is scored.
 *
 * @param history its orders
 * @param carriedTopSkus the top products it bought in the trailing twelve months
 * @param worth what it will probably bring; absent while nothing has been learned of that
 */
public record Subject(
        History history,
        Set<String> carriedTopSkus,
        @Nullable Worth worth) {

    public Subject {
        carriedTopSkus = Set.copyOf(carriedTopSkus);
    }
}

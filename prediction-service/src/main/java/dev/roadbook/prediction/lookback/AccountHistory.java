package dev.roadbook.prediction.lookback;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.ProductDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account did up to a day, in the currency of its latest order.
 *
 * @param asOf last day of it
 * @param history its orders
 * @param products its products by day, earliest first
 */
record AccountHistory(LocalDate asOf, History history, List<ProductDay> products) {

    AccountHistory {
        products = List.copyOf(products);
    }

    /** The currency of every amount; without an order there is none. */
    @Nullable String currency() {
        return history.days().isEmpty() ? null : history.currency();
    }
}

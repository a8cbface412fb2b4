package dev.roadbook.recommendation.basket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What is known of an order as of one of its revisions. */
public sealed interface OrderFact {

    UUID orderId();

    String accountId();

    long revision();

    /** The order stands, with these amounts by product. */
    record Stands(UUID orderId, String accountId, long revision, LocalDate orderedOn, Map<String, BigDecimal> amounts)
            implements OrderFact {
        public Stands {
            amounts = Map.copyOf(amounts);
        }
    }

    /** The order was taken back. */
    record TakenBack(UUID orderId, String accountId, long revision) implements OrderFact {}
}

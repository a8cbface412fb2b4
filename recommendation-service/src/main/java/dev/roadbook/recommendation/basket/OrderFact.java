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

    /** The order stands, with these lines by product. */
    record Stands(UUID orderId, String accountId, long revision, LocalDate orderedOn, Map<String, Line> lines)
            implements OrderFact {
        public Stands {
            lines = Map.copyOf(lines);
        }
    }

    /** The order was taken back. */
    record TakenBack(UUID orderId, String accountId, long revision) implements OrderFact {}

    /**
     * What was ordered of a product.
     *
     * @param amount net; negative for credit
     * @param quantity units; negative for returns
     */
    record Line(BigDecimal amount, BigDecimal quantity) {

        /** Both lines of a product that an order has twice. */
        public Line plus(Line other) {
            return new Line(amount.add(other.amount), quantity.add(other.quantity));
        }
    }
}

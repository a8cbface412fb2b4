package dev.roadbook.prediction.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an order of an account stands as of a revision. */
public sealed interface OrderRevision {

    String accountId();

    UUID orderId();

    long revision();

    /** Partition it came from: its account is scored at that partition's boundary. */
    int partition();

    /**
     * The order belongs to the account.
     *
     * @param products what it holds of each product
     * @param repId who made it, where it says so
     */
    record Recorded(
            String accountId,
            UUID orderId,
            long revision,
            int partition,
            LocalDate orderedOn,
            String currency,
            BigDecimal netRevenue,
            SortedMap<String, Amounts> products,
            @Nullable UUID batchId,
            @Nullable String repId)
            implements OrderRevision {}

    /**
     * What an order holds of a product, all its lines together.
     *
     * @param revenue net amount
     * @param units net quantity
     */
    record Amounts(BigDecimal revenue, BigDecimal units) {

        public Amounts plus(Amounts other) {
            return new Amounts(revenue.add(other.revenue), units.add(other.units));
        }
    }

    /** The order does not belong to the account, or no longer does. */
    record Retracted(String accountId, UUID orderId, long revision, int partition) implements OrderRevision {}
}

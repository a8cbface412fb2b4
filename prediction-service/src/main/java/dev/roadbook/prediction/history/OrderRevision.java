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
     * @param revenues net amount of each product
     */
    record Recorded(
            String accountId,
            UUID orderId,
            long revision,
            int partition,
            LocalDate orderedOn,
            String currency,
            BigDecimal netRevenue,
            SortedMap<String, BigDecimal> revenues,
            @Nullable UUID batchId)
            implements OrderRevision {}

    /** The order does not belong to the account, or no longer does. */
    record Retracted(String accountId, UUID orderId, long revision, int partition) implements OrderRevision {}
}

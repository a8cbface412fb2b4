package dev.roadbook.ingestion.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param lineId the same as long as the line's natural key is
 * @param repId who looks after the account today
 * @param soldBy who the file says sold it
 * @param updatedAt when the order changed last
 */
record OrderLineView(
        UUID lineId,
        UUID orderId,
        String accountId,
        @Nullable String accountName,
        @Nullable String repId,
        String source,
        @Nullable String document,
        @Nullable String lineNumber,
        LocalDate orderedOn,
        String sku,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal amount,
        String currency,
        @Nullable String soldBy,
        @Nullable String distributor,
        Instant updatedAt) {}

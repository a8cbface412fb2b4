package dev.roadbook.ingestion.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param repId who looks after the account today
 * @param soldBy who the file says sold it
 * @param retracted whether a later file took it back; then nothing is left of its amount
 * @param revision how often it has changed
 */
record OrderView(
        UUID orderId,
        String accountId,
        @Nullable String accountName,
        @Nullable String repId,
        String source,
        @Nullable String document,
        LocalDate orderedOn,
        BigDecimal netRevenue,
        String currency,
        BigDecimal quantity,
        int lineCount,
        @Nullable String soldBy,
        boolean retracted,
        long revision,
        Instant updatedAt) {}

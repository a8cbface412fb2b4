package dev.roadbook.ingestion.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account as people see it.
 *
 * @param revision what an edit names in {@code If-Match}
 */
record CustomerView(
        String accountId,
        String cardCode,
        String name,
        @Nullable String chain,
        @Nullable String addressLine,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String region,
        @Nullable String shipTo,
        @Nullable String email,
        @Nullable String repId,
        String currency,
        LocalDate seenOn,
        long revision,
        Instant updatedAt) {}

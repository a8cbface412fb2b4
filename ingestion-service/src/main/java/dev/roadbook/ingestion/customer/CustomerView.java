package dev.roadbook.ingestion.customer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account as people see it: their word, else the files'.
 *
 * @param seenOn day of the newest line that names it; null where no file does yet
 * @param createdBy who entered it by hand
 * @param archivedAt since when nobody is to be reminded, advised or called for it
 * @param mergedInto where its orders stand instead
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
        @Nullable LocalDate seenOn,
        @Nullable String createdBy,
        @Nullable Instant archivedAt,
        @Nullable String archivedBy,
        @Nullable String mergedInto,
        long revision,
        Instant updatedAt) {}

package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.hand.Hand;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account beside its orders, and who said it.
 *
 * @param customerId as the customer file calls it; null where no file speaks of it
 * @param hands who said what by hand; all else is the file's
 * @param fileId the customer file that speaks of it
 * @param fileTakenAt when that was taken in
 * @param revision of the account, what an edit names in {@code If-Match}
 */
record CustomerProfile(
        String accountId,
        @Nullable String customerId,
        ProfileValues values,
        Map<ProfileField, Hand> hands,
        @Nullable UUID fileId,
        @Nullable Instant fileTakenAt,
        long revision) {}

package dev.roadbook.ingestion.merge;

import dev.roadbook.ingestion.dataset.AccountOrders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merge, or taking one apart, changes.
 *
 * @param account account that is merged or will stand alone again, with the orders under it now
 * @param into account under which the orders stand afterwards, or stood until now, with all its orders now
 * @param moving what moves between the two
 * @param alongside accounts merged into the first one before, which go with it
 */
record MergeEffect(Side account, Side into, AccountOrders moving, List<String> alongside) {

    MergeEffect {
        alongside = List.copyOf(alongside);
    }

    /** An account, so that a person can tell whether two are one. */
    record Side(
            String accountId,
            String name,
            String cardCode,
            @Nullable String addressLine,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String repId,
            String currency,
            AccountOrders orders) {}
}

package dev.roadbook.ingestion.merge.suggestion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two accounts that may be one.
 *
 * @param accountId the one with fewer orders, which would be merged
 * @param intoId the one with more, under which both would stand
 * @param score how sure it is, 1 to 100
 * @param evidence what they have in common: ADDRESS, NEAR_ADDRESS, NAME_AND_POSTCODE, NAME_AND_CITY, SIMILAR_NAME and EMAIL,
 *     as far as they apply, separated by commas
 * @param reason why it was accepted or dismissed
 */
record SuggestionView(
        UUID suggestionId,
        int score,
        String evidence,
        String accountId,
        String accountName,
        @Nullable String accountAddress,
        int accountOrders,
        String intoId,
        String intoName,
        @Nullable String intoAddress,
        int intoOrders,
        SuggestionState state,
        Instant foundAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}

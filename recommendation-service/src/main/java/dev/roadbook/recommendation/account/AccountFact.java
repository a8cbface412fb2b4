package dev.roadbook.recommendation.account;

import org.jspecify.annotations.Nullable;

/**
 * An account's master data as of one of its revisions.
 *
 * @param accountId the account
 * @param revision the highest one counts
 * @param name its name
 * @param repId who looks after it, where known
 * @param region sales region, where known
 * @param chain what it belongs to, where it does
 * @param hasEmail whether its buyer can be written to
 * @param active whether it still stands on its own
 */
public record AccountFact(
        String accountId,
        long revision,
        String name,
        @Nullable String repId,
        @Nullable String region,
        @Nullable String chain,
        boolean hasEmail,
        boolean active) {}

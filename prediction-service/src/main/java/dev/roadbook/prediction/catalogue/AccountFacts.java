package dev.roadbook.prediction.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Master data of an account as of a revision.
 *
 * @param accountId the account
 * @param revision grows with every change
 * @param name what it is called
 * @param repId who looks after it
 * @param currency ISO 4217 code it buys in
 * @param merged whether another account took its place
 * @param archived whether nobody is to call for it any more
 */
record AccountFacts(
        String accountId,
        long revision,
        String name,
        @Nullable String repId,
        @Nullable String currency,
        boolean merged,
        boolean archived) {}

package dev.roadbook.recommendation.account;

import java.time.Instant;

/**
 * Something that happened between us and the buyer of an account.
 *
 * @param accountId the account
 * @param kind what it was
 * @param at when; of each kind the latest one counts
 */
public record ContactFact(String accountId, Kind kind, Instant at) {

    /** What happened. */
    public enum Kind {
        /** The buyer was written to. */
        WRITTEN_TO,
        /** The buyer's mailbox does not exist. */
        BOUNCED,
        /** The buyer wants no more messages. */
        UNSUBSCRIBED
    }
}

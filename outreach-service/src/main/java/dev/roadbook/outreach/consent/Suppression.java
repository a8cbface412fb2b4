package dev.roadbook.outreach.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that must not be written to.
 *
 * @param programme the one whose mails are meant; all mail where there is none
 * @param reason why
 * @param note what else was said
 * @param endsAt when it ends by itself, if it does
 */
record Suppression(
        UUID id,
        String email,
        @Nullable BuyerTopic programme,
        Reason reason,
        @Nullable String note,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endsAt) {

    /** Why, what weighs least first: of two words on an address the weightier stands, if it lasts as long. */
    enum Reason {
        /** The recipient wants none for a while. */
        PAUSED,
        /** Mails did not arrive. */
        BOUNCED,
        /** Somebody at work said so. */
        MANUAL,
        /** The recipient wants none. */
        UNSUBSCRIBED,
        /** The recipient called a mail spam. */
        COMPLAINED;

        /** Whether the recipient may take it back. */
        boolean isOwn() {
            return this == PAUSED || this == UNSUBSCRIBED;
        }

        /** Whether it may end then, or be for good: what a recipient said ends only by their word. */
        boolean mayEnd(@Nullable Instant at) {
            return switch (this) {
                case PAUSED -> at != null;
                case BOUNCED, MANUAL -> true;
                case UNSUBSCRIBED, COMPLAINED -> at == null;
            };
        }
    }
}

package dev.roadbook.outreach.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What keeps all mails back until a person releases it.
 *
 * @param holdId identity
 * @param cause why it stands
 * @param reason what the person said who placed it
 * @param placedBy who that was, or the service
 * @param placedAt since when it stands
 * @param missing how many mails were handed over of which a restored database knows nothing
 * @param mails how many mails recipients complained about, where that is the cause
 * @param complaints how many of them did
 */
record Hold(
        UUID holdId,
        Cause cause,
        @Nullable String reason,
        String placedBy,
        Instant placedAt,
        @Nullable Long missing,
        @Nullable Long mails,
        @Nullable Long complaints) {

    /** Why mails are kept back. */
    enum Cause {
        /** A person stopped them. */
        PAUSED,
        /** The database is older than what was sent. */
        RESTORED,
        /** Too many recipients called them spam. */
        COMPLAINTS
    }
}

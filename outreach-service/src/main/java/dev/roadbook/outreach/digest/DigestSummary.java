package dev.roadbook.outreach.digest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a digest.
 *
 * @param programme whether it is a representative's or a manager's
 * @param repId representative it is for
 * @param reader their name, or the address of a manager
 * @param week ISO week, such as 2026-W47
 * @param reason why it was not sent, or not yet
 * @param messageId the mail as it was handed over
 */
record DigestSummary(
        UUID digestId,
        Kind programme,
        @Nullable String repId,
        String reader,
        String week,
        DigestState state,
        @Nullable String reason,
        @Nullable UUID messageId,
        @Nullable Instant sentAt) {

    /** The programmes of digests, as the ledger calls them. */
    enum Kind {
        DIGEST,
        ROLL_UP
    }
}

package dev.roadbook.outreach.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that nothing is sent to. */
record Suppression(
        UUID id, String email, Reason reason, @Nullable String note, Instant createdAt, String createdBy) {

    enum Reason {
        UNSUBSCRIBED,
        BOUNCED,
        MANUAL
    }
}

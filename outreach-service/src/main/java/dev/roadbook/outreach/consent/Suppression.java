package dev.roadbook.outreach.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that nothing is sent to. */
record Suppression(
        UUID id, String email, Reason reason, @Nullable String note, Instant createdAt, String createdBy) {

    static final List<String> COLUMNS = List.of("id", "email", "reason", "note", "created_at", "created_by");

    @Nullable Object[] cells() {
        return new @Nullable Object[] {id, email, reason, note, createdAt, createdBy};
    }

    enum Reason {
        UNSUBSCRIBED,
        BOUNCED,
        MANUAL
    }
}

package dev.roadbook.outreach.message;

import dev.roadbook.outreach.ledger.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list shows of a mail. */
record MessageSummary(
        UUID messageId,
        @Nullable String accountId,
        String programme,
        String to,
        String subject,
        State state,
        Instant createdAt,
        @Nullable Instant sentAt) {}

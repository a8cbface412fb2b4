package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be suppressed, why, and until when if not for good. */
record NewSuppression(
        EmailAddress address,
        Reason reason,
        @Nullable String note,
        @Nullable Instant endsAt) {

    static final int LONGEST_NOTE = 500;

    NewSuppression {
        if (!reason.mayEnd(endsAt)) {
            throw new IllegalArgumentException(reason + " does not end like this");
        }
    }

    static NewSuppression forGood(EmailAddress address, Reason reason) {
        return new NewSuppression(address, reason, null, null);
    }

    String email() {
        return address.normalized();
    }
}

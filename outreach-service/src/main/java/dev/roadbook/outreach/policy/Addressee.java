package dev.roadbook.outreach.policy;

import dev.roadbook.outreach.consent.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be known of whoever is written to, whatever the mail is about; a programme's facts say more. */
public interface Addressee {

    /** The address as it was given. */
    @Nullable String email();

    ZoneId zone();

    /** Until when the address must not be written to; null where it may be. */
    @Nullable Instant suppressedUntil();

    /** When the address was written to lately, oldest first. */
    List<Instant> recentMails();

    /** The address, if it is one. */
    default Optional<EmailAddress> address() {
        return EmailAddress.parse(email());
    }

    default boolean isSuppressed(Instant now) {
        var until = suppressedUntil();
        return until != null && now.isBefore(until);
    }

    /** Their day. */
    default LocalDate today(Instant now) {
        return now.atZone(zone()).toLocalDate();
    }
}

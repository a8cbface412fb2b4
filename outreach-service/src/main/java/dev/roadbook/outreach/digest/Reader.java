package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.policy.Addressee;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A representative or a manager.
 *
 * @param id representative, or the address of a manager
 * @param name what they are called, if that is known
 * @param email address
 * @param zone zone
 * @param working whether they still work here
 * @param suppressedUntil until when the address must not be written to, if it must not
 * @param optedOut whether they do not want these mails
 */
record Reader(
        String id,
        @Nullable String name,
        @Nullable String email,
        ZoneId zone,
        boolean working,
        @Nullable Instant suppressedUntil,
        boolean optedOut)
        implements Addressee {

    /** The cap is one of mails to buyers. */
    @Override
    public List<Instant> recentMails() {
        return List.of();
    }
}

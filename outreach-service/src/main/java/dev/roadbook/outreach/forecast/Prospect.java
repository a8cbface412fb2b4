package dev.roadbook.outreach.forecast;

import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who will be looked at.
 *
 * @param programme what for
 * @param subject who the mail is about
 * @param name what that one is called
 * @param addressee whom it goes to
 * @param dueOn day it is meant for
 * @param intentId the intent's identity, which says who comes first of those whose time comes at once
 * @param at when they are looked at first
 * @param until from when on nobody looks any more whether they may be written to after all
 * @param heldBy why their mail waits already; null where it does not
 * @param rules decides, as it would then
 */
public record Prospect(
        String programme,
        Subject subject,
        String name,
        Addressee addressee,
        LocalDate dueOn,
        UUID intentId,
        Instant at,
        Instant until,
        @Nullable String heldBy,
        Rules rules) {

    /** The programme's policy over its own facts. */
    @FunctionalInterface
    public interface Rules {

        /**
         * The decision at that time.
         *
         * @param since mails that the address will have got until then, beside those it has got
         */
        Decision at(Instant then, List<Instant> since);
    }

    ZoneId zone() {
        return addressee.zone();
    }
}

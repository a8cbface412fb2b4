package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.ReturnPaths;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many mails came back lately. */
@Repository
public class ReturnedMails {

    private static final Duration LATELY = Duration.ofDays(30);

    /** What Gmail and Yahoo ask of senders who write to many. */
    private static final BigDecimal REFUSED_FROM = new BigDecimal("0.003");

    private final JdbcClient jdbc;
    private final Inboxes inboxes;
    private final BounceProperties properties;
    private final ComplaintProperties complaints;
    private final ReturnPaths returnPaths;
    private final Clock clock;

    ReturnedMails(
            JdbcClient jdbc,
            Inboxes inboxes,
            BounceProperties properties,
            ComplaintProperties complaints,
            ReturnPaths returnPaths,
            Clock clock) {
        this.jdbc = jdbc;
        this.inboxes = inboxes;
        this.properties = properties;
        this.complaints = complaints;
        this.returnPaths = returnPaths;
        this.clock = clock;
    }

    /**
     * Mails of the last thirty days.
     *
     * @param sent those that a mail server took
     * @param bounced those of which it said later that the mailbox is gone
     * @param undelivered those that could not be delivered for another reason
     * @param complained those that their recipients called spam
     * @param mailbox whether bounces are read at all
     */
    record ReturnedMail(long sent, long bounced, long undelivered, long complained, Mailbox mailbox) {}

    /** How recipients' complaints look to mail providers. */
    public enum Complaints {
        FEW,
        /** They begin to put mails aside. */
        MANY,
        /** They refuse them. */
        TOO_MANY
    }

    /**
     * The mailbox that bounces come to.
     *
     * @param read whether one is set up, and senders by which a bounce tells its mail
     * @param readAt when it was last read
     * @param others mails in it so far that were none about a mail of ours
     */
    record Mailbox(boolean read, @Nullable Instant readAt, long others) {}

    private record Counts(long sent, long bounced, long undelivered, long complained) {}

    /** How many of the mails of the last thirty days were called spam, to a mail provider's eyes. */
    public Complaints complaints() {
        var lately = lately();
        if (!complaints.areTooMany(lately.complained, lately.sent)) {
            return Complaints.FEW;
        }
        return ComplaintProperties.areShareOf(REFUSED_FROM, lately.complained, lately.sent)
                ? Complaints.TOO_MANY
                : Complaints.MANY;
    }

    ReturnedMail lately() {
        var counts = jdbc.sql(State.sql("""
                        select (select count(*)
                                from send_intent
                                where state = {ACCEPTED} and handed_over_at > :since) as sent,
                               count(*) filter (where kind = 'HARD') as bounced,
                               count(*) filter (where kind = 'SOFT') as undelivered,
                               count(*) filter (where kind = 'COMPLAINT') as complained
                        from mail_report
                        where reported_at > :since
                        """))
                .param("since", since())
                .query(Counts.class)
                .single();
        var place = place();
        return new ReturnedMail(
                counts.sent,
                counts.bounced,
                counts.undelivered,
                counts.complained,
                new Mailbox(
                        isRead(),
                        place.map(Inboxes.Place::readAt).orElse(null),
                        place.map(Inboxes.Place::others).orElse(0L)));
    }

    /** Whether bounces are read at all. */
    public boolean isRead() {
        return properties.hasMailbox() && returnPaths.areUsed();
    }

    Optional<Inboxes.Place> place() {
        return inboxes.place(properties.inbox());
    }

    private OffsetDateTime since() {
        return clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC);
    }
}

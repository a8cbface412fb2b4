package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.bounce.MailReport.Bounced;
import dev.roadbook.outreach.bounce.MailReport.Complained;
import dev.roadbook.outreach.bounce.MailReport.Delayed;
import dev.roadbook.outreach.bounce.MailReport.Other;
import dev.roadbook.outreach.consent.Consent;
import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.ledger.Attempts;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.Ledger.Delivered;
import dev.roadbook.outreach.run.Programmes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a report about a mail, in one transaction with how far its mailbox was read. */
@Component
class Bounces {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Attempts attempts;
    private final Programmes programmes;
    private final Consent consent;
    private final Inboxes inboxes;
    private final BounceProperties properties;
    private final MeterRegistry registry;
    private final Clock clock;

    Bounces(
            JdbcClient jdbc,
            Ledger ledger,
            Attempts attempts,
            Programmes programmes,
            Consent consent,
            Inboxes inboxes,
            BounceProperties properties,
            MeterRegistry registry,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.attempts = attempts;
        this.programmes = programmes;
        this.consent = consent;
        this.inboxes = inboxes;
        this.properties = properties;
        this.registry = registry;
        this.clock = clock;
        Stream.of(Kind.values()).forEach(this::reports);
    }

    /** What mails in the mailbox are counted by. */
    private enum Kind {
        HARD,
        SOFT,
        COMPLAINT,
        DELAYED,
        OTHER
    }

    /** Takes a report once, however often its mailbox is read. */
    @Transactional
    public void take(MailReport report, String inbox, long uidValidity, long uid) {
        var kind = take(report);
        inboxes.read(inbox, uidValidity, uid, kind == Kind.OTHER ? 1 : 0);
        reports(kind).increment();
    }

    private Kind take(MailReport report) {
        return switch (report) {
            case Bounced bounced ->
                ledger.delivered(bounced.intentId())
                        .map(mail -> bounced(mail, bounced))
                        .orElse(Kind.OTHER);
            case Complained(var intentId) ->
                ledger.delivered(intentId).map(this::complained).orElse(Kind.OTHER);
            case Delayed _ -> Kind.DELAYED;
            case Other _ -> Kind.OTHER;
        };
    }

    private Kind bounced(Delivered mail, Bounced bounced) {
        var kind = bounced.mailboxGone() ? Kind.HARD : Kind.SOFT;
        if (isNew(mail, kind, bounced.status())) {
            attempts.add(mail.intent(), kind == Kind.HARD ? "BOUNCED" : "NOT_DELIVERED", null, bounced.diagnostic());
            if (kind == Kind.HARD) {
                consent.bounced(mail.to(), bounced.diagnostic(), null);
                programmes.of(mail.intent()).ifPresent(each -> each.mailboxGone(mail.intent(), clock.instant()));
            } else if (softBounces(mail.to()) >= properties.softBounces()) {
                consent.bounced(mail.to(), bounced.diagnostic(), clock.instant().plus(properties.softFor()));
            }
        }
        return kind;
    }

    private Kind complained(Delivered mail) {
        if (isNew(mail, Kind.COMPLAINT, null)) {
            attempts.add(mail.intent(), "COMPLAINED", null, null);
            consent.complained(mail.to());
        }
        return Kind.COMPLAINT;
    }

    private boolean isNew(Delivered mail, Kind kind, @Nullable String status) {
        return jdbc.sql("""
                        insert into mail_report (intent_id, kind, email, status, reported_at)
                        values (:intent, :kind, :email, :status, :now)
                        on conflict do nothing
                        """)
                        .param("intent", mail.intent().id())
                        .param("kind", kind.name())
                        .param("email", mail.to().normalized())
                        .param("status", status)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private int softBounces(EmailAddress to) {
        return jdbc.sql("""
                        select count(*) from mail_report where kind = 'SOFT' and email = :email and reported_at > :since
                        """)
                .param("email", to.normalized())
                .param("since", clock.instant().minus(properties.softWindow()).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** From nothing on, since an alarm on an increase needs a count to increase from. */
    private Counter reports(Kind kind) {
        return registry.counter("roadbook.outreach.mail.reports", "kind", kind.name());
    }
}

package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.hold.ComplaintHold;
import dev.roadbook.outreach.ledger.State;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops all mails when too many recipients call them spam, before mail providers stop them all. */
@Component
class ComplaintGuard {

    private final JdbcClient jdbc;
    private final ComplaintHold hold;
    private final ComplaintProperties properties;
    private final Clock clock;

    ComplaintGuard(JdbcClient jdbc, ComplaintHold hold, ComplaintProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.properties = properties;
        this.clock = clock;
    }

    private record Counts(long mails, long complaints) {}

    /** In a transaction of its own: a hold waits for mails that are handed over, and these may wait for a report. */
    @Transactional
    public void look() {
        var counts = counts();
        if (counts.complaints >= properties.least()
                && BigDecimal.valueOf(counts.complaints)
                                .compareTo(properties.share().multiply(BigDecimal.valueOf(counts.mails)))
                        >= 0) {
            hold.place(counts.mails, counts.complaints);
        }
    }

    /** A person who lets mails go again knows of the complaints there were. */
    private Counts counts() {
        var since = since();
        return jdbc.sql(State.sql("""
                        select (select count(*)
                                from send_intent
                                where state = {ACCEPTED} and handed_over_at > :since) as mails,
                               (select count(*)
                                from mail_report
                                where kind = 'COMPLAINT' and reported_at > :known) as complaints
                        """))
                .param("since", since)
                .param(
                        "known",
                        hold.lastReleased()
                                .map(released -> released.atOffset(ZoneOffset.UTC))
                                .filter(since::isBefore)
                                .orElse(since))
                .query(Counts.class)
                .single();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(properties.window()).atOffset(ZoneOffset.UTC);
    }
}

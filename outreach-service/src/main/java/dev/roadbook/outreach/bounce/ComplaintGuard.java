package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.hold.ComplaintHold;
import dev.roadbook.outreach.ledger.State;
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

    /** In a transaction of its own: a hold waits for mails that are handed over, and these may wait for a report. */
    @Transactional
    public void look() {
        var complaints = complaints();
        if (complaints < properties.least()) {
            return;
        }
        var mails = mails();
        if (properties.areTooMany(complaints, mails)) {
            hold.place(mails, complaints);
        }
    }

    /** A person who lets mails go again knows of the complaints there were. */
    private long complaints() {
        var known = hold.lastReleased()
                .map(released -> released.atOffset(ZoneOffset.UTC))
                .filter(since()::isBefore)
                .orElse(since());
        return jdbc.sql("select count(*) from mail_report where kind = 'COMPLAINT' and reported_at > ?")
                .param(known)
                .query(Long.class)
                .single();
    }

    private long mails() {
        return jdbc.sql(State.sql("select count(*) from send_intent where state = {ACCEPTED} and handed_over_at > ?"))
                .param(since())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(properties.window()).atOffset(ZoneOffset.UTC);
    }
}

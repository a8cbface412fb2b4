package dev.roadbook.outreach.hold;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices when the database is an older copy of itself, by which what was sent since would be sent again. Each mail has a
 * number, which is committed before a topic gets it and the mail server the mail: the topic never knows more than a
 * database that lost nothing.
 */
@Component
public class RestoreGuard {

    private static final Logger log = LoggerFactory.getLogger(RestoreGuard.class);
    private static final String SERVICE = "outreach";

    private final HandOverTrail trail;
    private final HandOverCount count;
    private final Holds holds;
    private final ActivityLog activities;
    private final TransactionOperations transactions;

    RestoreGuard(
            HandOverTrail trail,
            HandOverCount count,
            Holds holds,
            ActivityLog activities,
            TransactionOperations transactions) {
        this.trail = trail;
        this.count = count;
        this.holds = holds;
        this.activities = activities;
        this.transactions = transactions;
    }

    /** What a look at topic and database came to. */
    public enum Finding {
        /** Nothing is missing. */
        COMPLETE,
        /** The database knows less than the topic; all mails are held back now. */
        RESTORED,
        /** The topic cannot be read. */
        UNREADABLE
    }

    /** Compares what the topic and what the database know. */
    public Finding look() {
        long known;
        try {
            known = trail.highest();
        } catch (RuntimeException e) {
            log.warn("hand-overs cannot be read, no mail goes out", e);
            return Finding.UNREADABLE;
        }
        long counted = count.now();
        if (known <= counted) {
            return Finding.COMPLETE;
        }
        transactions.executeWithoutResult(_ -> hold(known, known - counted));
        return Finding.RESTORED;
    }

    private void hold(long known, long missing) {
        holds.placeRestored(known, missing, SERVICE).ifPresent(hold -> {
            activities.add(Deed.of(
                            SERVICE,
                            "RESTORE_DETECTED",
                            "The database was restored from an older copy; no mail goes out until a person releases it")
                    .to(hold.toString())
                    .with("missing", Long.toString(missing)));
            log.error("database is older than what was sent, no mail goes out missing={}", missing);
        });
    }

    /** The highest number of mails that are handed over together; empty where the database has lost some meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> number(int mails) {
        return count.next(mails, trail.known());
    }

    /** Leaves the number where no restored database takes it back; false if that failed. */
    public boolean leave(long number) {
        try {
            trail.leave(number);
            return true;
        } catch (RuntimeException e) {
            log.warn("hand-overs cannot be noted, their mails wait number={}", number, e);
            return false;
        }
    }
}

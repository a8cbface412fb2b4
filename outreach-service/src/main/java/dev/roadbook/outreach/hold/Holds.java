package dev.roadbook.outreach.hold;

import dev.roadbook.outreach.hold.Hold.Cause;
import dev.roadbook.platform.jdbc.Locks;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What keeps all mails back. The database is asked each time, so that every instance knows at once. */
@Repository
public class Holds {

    private static final String LOCK = "outgoing-mail";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Clock clock;

    Holds(JdbcClient jdbc, Locks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /** Whether anything keeps mails back now. */
    public boolean stand() {
        return jdbc.sql("select exists (select from mail_hold where released_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The same for the rest of the transaction: whoever places a hold waits until it has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean standToTheEnd() {
        locks.share(LOCK);
        return stand();
    }

    /** The oldest first. */
    List<Hold> standing() {
        return jdbc.sql("""
                        select hold_id, cause, reason, placed_by, placed_at, missing
                        from mail_hold
                        where released_at is null
                        order by placed_at, cause
                        """).query(Hold.class).list();
    }

    /** A person's; empty if one stands already. When it returns, no further mail is handed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> placePaused(String reason, String by) {
        return place(Cause.PAUSED, reason, by, null, null);
    }

    /**
     * That of a restored database.
     *
     * @param known how many mails were handed over
     * @param missing of how many of them the database knows nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> placeRestored(long known, long missing, String by) {
        return place(Cause.RESTORED, null, by, known, missing);
    }

    private Optional<UUID> place(
            Cause cause, @Nullable String reason, String by, @Nullable Long known, @Nullable Long missing) {
        locks.hold(LOCK);
        return jdbc.sql("""
                        insert into mail_hold (hold_id, cause, reason, placed_by, placed_at, known, missing)
                        values (:id, :cause, :reason, :by, :now, :known, :missing)
                        on conflict do nothing
                        returning hold_id
                        """)
                .param("id", UUID.randomUUID())
                .param("cause", cause.name())
                .param("reason", reason)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("known", known)
                .param("missing", missing)
                .query(UUID.class)
                .optional();
    }

    /**
     * One that was released.
     *
     * @param cause why it stood
     * @param known how many mails were handed over then, where it was for a restored database
     */
    record Released(Cause cause, @Nullable Long known) {}

    /** Ends one; empty unless it stood. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Released> release(UUID id, String by) {
        return jdbc.sql("""
                        update mail_hold
                        set released_by = :by, released_at = :now
                        where hold_id = :id and released_at is null
                        returning cause, known
                        """)
                .param("id", id)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Released.class)
                .optional();
    }
}

package dev.roadbook.outreach.hold;

import dev.roadbook.outreach.hold.Hold.Cause;
import dev.roadbook.platform.jdbc.Locks;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                        select hold_id, cause, reason, placed_by, placed_at, missing, mails, complaints
                        from mail_hold
                        where released_at is null
                        order by placed_at, cause
                        """).query(Hold.class).list();
    }

    /** A person's; empty if one stands already. When it returns, no further mail is handed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> placePaused(String reason, String by) {
        return place(Cause.PAUSED, reason, by, Figures.NONE);
    }

    /**
     * That of a restored database.
     *
     * @param known how many mails were handed over
     * @param missing of how many of them the database knows nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> placeRestored(long known, long missing, String by) {
        return place(Cause.RESTORED, null, by, new Figures(known, missing, null, null));
    }

    /** That of mails that too many recipients call spam. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> placeComplaints(long mails, long complaints, String by) {
        return place(Cause.COMPLAINTS, null, by, new Figures(null, null, mails, complaints));
    }

    /** What a hold was placed for, in figures. */
    private record Figures(
            @Nullable Long known,
            @Nullable Long missing,
            @Nullable Long mails,
            @Nullable Long complaints) {

        private static final Figures NONE = new Figures(null, null, null, null);
    }

    private Optional<UUID> place(Cause cause, @Nullable String reason, String by, Figures figures) {
        locks.hold(LOCK);
        return jdbc.sql("""
                        insert into mail_hold
                            (hold_id, cause, reason, placed_by, placed_at, known, missing, mails, complaints)
                        values (:id, :cause, :reason, :by, :now, :known, :missing, :mails, :complaints)
                        on conflict do nothing
                        returning hold_id
                        """)
                .param("id", UUID.randomUUID())
                .param("cause", cause.name())
                .param("reason", reason)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("known", figures.known)
                .param("missing", figures.missing)
                .param("mails", figures.mails)
                .param("complaints", figures.complaints)
                .query(UUID.class)
                .optional();
    }

    /** When one of this cause was last ended. */
    Optional<Instant> lastReleased(Cause cause) {
        return jdbc.sql("select max(released_at) as released_at from mail_hold where cause = :cause")
                .param("cause", cause.name())
                .query((row, _) -> Optional.ofNullable(row.getObject("released_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
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

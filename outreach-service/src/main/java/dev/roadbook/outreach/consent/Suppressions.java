package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses that nothing is sent to. */
@Repository
class Suppressions {

    private static final String[] BY_WEIGHT =
            Stream.of(Reason.values()).map(Reason::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Clock clock;

    Suppressions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Why an address stands here.
     *
     * @param reason the reason
     * @param endsAt when it ends by itself, if it does
     */
    record Standing(Reason reason, @Nullable Instant endsAt) {}

    static UUID id(String email) {
        return EventIds.of("suppression", email);
    }

    /** False where as much was said before. */
    boolean add(NewSuppression suppression, String by) {
        return !add(List.of(suppression), by).isEmpty();
    }

    /**
     * Suppresses addresses, each named once. What stands gives way to what lasts longer, or as long for a weightier reason.
     *
     * @return the addresses of which as much had not been said before
     */
    Set<String> add(List<NewSuppression> suppressions, String by) {
        var rows = Columns.of(suppressions);
        return Set.copyOf(jdbc.sql("""
                        insert into suppression as s
                            (suppression_id, email, reason, note, created_at, created_by, ends_at)
                        select cast(id as uuid), email, reason, note, :now, :by, cast(ends_at as timestamptz)
                        from unnest(cast(:ids as text[]), cast(:emails as text[]), cast(:reasons as text[]),
                                    cast(:notes as text[]), cast(:ends as text[]))
                             as t (id, email, reason, note, ends_at)
                        on conflict (email) do update
                        set reason = excluded.reason, note = coalesce(excluded.note, s.note),
                            created_at = excluded.created_at, created_by = excluded.created_by,
                            ends_at = excluded.ends_at
                        where s.ends_at <= :now
                           or coalesce(excluded.ends_at, 'infinity') > coalesce(s.ends_at, 'infinity')
                           or coalesce(excluded.ends_at, 'infinity') = coalesce(s.ends_at, 'infinity')
                              and array_position(:weights, excluded.reason) > array_position(:weights, s.reason)
                        returning email
                        """)
                .param("ids", rows.column(row -> id(row.email())))
                .param("emails", rows.column(NewSuppression::email))
                .param("reasons", rows.column(NewSuppression::reason))
                .param("notes", rows.column(NewSuppression::note))
                .param("ends", rows.column(NewSuppression::endsAt))
                .param("weights", BY_WEIGHT)
                .param("now", now())
                .param("by", by)
                .query(String.class)
                .list());
    }

    /** What stands of an address now. */
    Optional<Standing> standing(String email) {
        return jdbc.sql("""
                        select reason, ends_at
                        from suppression
                        where email = :email and (ends_at is null or ends_at > :now)
                        """)
                .param("email", email)
                .param("now", now())
                .query(Standing.class)
                .optional();
    }

    /** Tells what ended with it. */
    Optional<Reason> remove(UUID id) {
        return jdbc.sql("delete from suppression where suppression_id = :id returning reason")
                .param("id", id)
                .query(Reason.class)
                .optional();
    }

    /** Takes back what the recipient said, and nothing that anybody else said. */
    Optional<Reason> removeOwn(String email) {
        return jdbc.sql("""
                        delete from suppression
                        where email = :email and reason in ('PAUSED', 'UNSUBSCRIBED')
                        returning reason
                        """).param("email", email).query(Reason.class).optional();
    }

    /** Forgets those that have ended. */
    int removeEnded() {
        return jdbc.sql("delete from suppression where ends_at <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

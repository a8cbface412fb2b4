package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the digests of each week were meant for, and who was left out why. */
@Repository
class Digests {

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A digest that was meant for somebody.
     *
     * @param programme programme
     * @param subject who it is for
     * @param skipped why there is no intent; null where there is one
     */
    record Noted(
            String programme, Subject subject, @Nullable String skipped) {}

    /** Remembers them; what was said before of the same week is said anew. */
    void note(Issue issue, List<Noted> noted, Instant now) {
        var rows = Columns.of(noted);
        jdbc.sql("""
                        insert into digest (digest_id, programme, subject_type, subject_id, week, skipped, noted_at)
                        select cast(id as uuid), programme, subject_type, subject_id, :week, skipped, :now
                        from unnest(cast(:ids as text[]), cast(:programmes as text[]), cast(:types as text[]),
                                    cast(:subjects as text[]), cast(:reasons as text[]))
                             as t (id, programme, subject_type, subject_id, skipped)
                        on conflict (programme, subject_type, subject_id, week) do update
                        set skipped = excluded.skipped, noted_at = excluded.noted_at
                        where digest.skipped is distinct from excluded.skipped
                        """)
                .param(
                        "ids",
                        rows.column(each -> EventIds.of(
                                "digest", each.programme(), each.subject().toString(), issue.cycle())))
                .param("programmes", rows.column(Noted::programme))
                .param("types", rows.column(each -> each.subject().type()))
                .param("subjects", rows.column(each -> each.subject().id()))
                .param("reasons", rows.column(Noted::skipped))
                .param("week", issue.cycle())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who has a mail of these that was sent, is on its way or will not be sent any more; or was shown, in a rehearsal. */
    Set<Subject> begun(Issue issue, boolean rehearsing) {
        return Set.copyOf(jdbc.sql(State.sql("""
                        select i.subject_type, i.subject_id
                        from send_intent i
                        join digest d using (programme, subject_type, subject_id)
                        where d.week = :week and i.cycle = :week and (i.state not in {VOID} or i.state = {TEST} and :rehearsing)
                        """))
                .param("rehearsing", rehearsing)
                .param("week", issue.cycle())
                .query((row, _) ->
                        new Subject(Subject.Type.valueOf(row.getString("subject_type")), row.getString("subject_id")))
                .list());
    }
}

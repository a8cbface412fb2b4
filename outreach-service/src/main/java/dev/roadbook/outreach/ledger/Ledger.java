package dev.roadbook.outreach.ledger;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every intended mail and its state; a transition happens only from a state that allows it. */
@Repository
public class Ledger {

    static final String COLUMNS =
            "i.intent_id as id, i.programme, i.subject_id, i.cycle, i.due_on, i.fence, i.attempts";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records intents unless their cycle has one; returns the ids of those that are new, by their subject. */
    public Map<String, UUID> plan(List<NewIntent> intents) {
        if (intents.isEmpty()) {
            return Map.of();
        }
        var ids = ids(intents);
        var inserted = jdbc.sql("""
                        insert into send_intent
                            (intent_id, programme, subject_id, cycle, due_on, state, reason, not_before,
                             created_at, updated_at)
                        select cast(id as uuid), programme, subject_id, cycle, cast(due_on as date), state, reason,
                               cast(not_before as timestamptz), :now, :now
                        from unnest(cast(:ids as text[]), cast(:programmes as text[]), cast(:subjects as text[]),
                                    cast(:cycles as text[]), cast(:days as text[]), cast(:states as text[]),
                                    cast(:reasons as text[]), cast(:times as text[]))
                             as t (id, programme, subject_id, cycle, due_on, state, reason, not_before)
                        on conflict do nothing
                        returning subject_id, intent_id
                        """)
                .param("ids", ids)
                .param("programmes", Columns.of(intents).column(NewIntent::programme))
                .param("subjects", Columns.of(intents).column(NewIntent::subjectId))
                .param("cycles", Columns.of(intents).column(NewIntent::cycle))
                .param(
                        "days",
                        Columns.of(intents).column(intent -> intent.dueOn().toString()))
                .param(
                        "states",
                        Columns.of(intents).column(intent -> intent.state().name()))
                .param("reasons", Columns.of(intents).column(NewIntent::reason))
                .param(
                        "times",
                        Columns.of(intents).column(intent -> intent.notBefore().toString()))
                .param("now", now())
                .query((row, _) -> Map.entry(row.getString("subject_id"), row.getObject("intent_id", UUID.class)))
                .list();
        return inserted.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Ends intents that nobody works on yet and whose cycle or day is no longer that of their subject.
     *
     * @param current the standing cycle and day of each subject; null where there is none
     */
    public int cancelUnlessCurrent(String programme, List<Standing> current, Reason reason) {
        return jdbc.sql("""
                        update send_intent i
                        set state = 'CANCELLED', reason = :reason, updated_at = :now
                        from unnest(cast(:subjects as text[]), cast(:cycles as text[]), cast(:days as text[]))
                             as t (subject_id, cycle, due_on)
                        where i.programme = :programme
                          and i.subject_id = t.subject_id
                          and i.state in ('PLANNED', 'TEMP_FAILED')
                          and (i.cycle is distinct from t.cycle or i.due_on is distinct from cast(t.due_on as date))
                        """)
                .param("programme", programme)
                .param("subjects", Columns.of(current).column(Standing::subjectId))
                .param("cycles", Columns.of(current).column(Standing::cycle))
                .param("days", Columns.of(current).column(Standing::dueOn))
                .param("reason", reason.name())
                .param("now", now())
                .update();
    }

    /**
     * What a subject's intent must be about.
     *
     * @param subjectId subject
     * @param cycle its standing cycle
     * @param dueOn its standing day, ISO
     */
    public record Standing(
            String subjectId,
            @Nullable String cycle,
            @Nullable String dueOn) {}

    /** Ends intents that nobody works on yet and whose cycle lies before the latest of their subject. */
    public int cancelBefore(String programme, List<Latest> latest, Reason reason) {
        return jdbc.sql("""
                        update send_intent i
                        set state = 'CANCELLED', reason = :reason, updated_at = :now
                        from unnest(cast(:subjects as text[]), cast(:cycles as text[])) as t (subject_id, cycle)
                        where i.programme = :programme
                          and i.subject_id = t.subject_id
                          and i.state in ('PLANNED', 'TEMP_FAILED')
                          and i.cycle < t.cycle
                        """)
                .param("programme", programme)
                .param("subjects", Columns.of(latest).column(Latest::subjectId))
                .param("cycles", Columns.of(latest).column(Latest::cycle))
                .param("reason", reason.name())
                .param("now", now())
                .update();
    }

    /**
     * The newest cycle known to have begun.
     *
     * @param subjectId subject
     * @param cycle that cycle; cycles sort by their text
     */
    public record Latest(String subjectId, String cycle) {}

    /** A person's word on an unknown one; empty unless it was unknown. */
    public Optional<Intent> resolve(UUID id, State state, String reason) {
        return jdbc.sql("""
                        update send_intent i
                        set state = :state, reason = :reason, fence = fence + 1, not_before = :now, updated_at = :now
                        where intent_id = :id and state = 'UNKNOWN' and state = any (:from)
                        returning\s""" + COLUMNS)
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .param("from", state.predecessorNames())
                .param("now", now())
                .query(Intent.class)
                .optional();
    }

    public Map<State, Long> countByState() {
        return jdbc
                .sql("select state, count(*) as intents from send_intent group by state")
                .query((row, _) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("intents")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    // An intent's id follows from its place among those of its cycle, so that two planners name it alike.
    private @Nullable String[] ids(List<NewIntent> intents) {
        record Earlier(String programme, String subjectId, String cycle, int intents) {}
        var earlier = new HashMap<List<String>, Integer>();
        jdbc.sql("""
                        select i.programme, i.subject_id, i.cycle, count(*) as intents
                        from send_intent i
                        join unnest(cast(:programmes as text[]), cast(:subjects as text[]), cast(:cycles as text[]))
                             as t (programme, subject_id, cycle) using (programme, subject_id, cycle)
                        group by i.programme, i.subject_id, i.cycle
                        """)
                .param("programmes", Columns.of(intents).column(NewIntent::programme))
                .param("subjects", Columns.of(intents).column(NewIntent::subjectId))
                .param("cycles", Columns.of(intents).column(NewIntent::cycle))
                .query(Earlier.class)
                .list()
                .forEach(row -> earlier.put(List.of(row.programme, row.subjectId, row.cycle), row.intents));
        return Columns.of(intents).column(intent -> {
            var cycle = List.of(intent.programme(), intent.subjectId(), intent.cycle());
            var place = earlier.getOrDefault(cycle, 0);
            return EventIds.of("intent", intent.programme(), intent.subjectId(), intent.cycle(), place.toString())
                    .toString();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package dev.roadbook.outreach.ledger;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records intents unless their cycle has one; returns the ids of those that are new, by their subject. */
    public Map<Subject, UUID> plan(List<NewIntent> intents) {
        if (intents.isEmpty()) {
            return Map.of();
        }
        var rows = Columns.of(intents);
        var ids = ids(intents);
        var inserted = jdbc.sql("""
                        insert into send_intent
                            (intent_id, programme, subject_type, subject_id, cycle, due_on, state, reason, not_before,
                             created_at, updated_at)
                        select cast(id as uuid), programme, subject_type, subject_id, cycle, cast(due_on as date),
                               state, reason, cast(not_before as timestamptz), :now, :now
                        from unnest(cast(:ids as text[]), cast(:programmes as text[]), cast(:types as text[]),
                                    cast(:subjects as text[]), cast(:cycles as text[]), cast(:days as text[]),
                                    cast(:states as text[]), cast(:reasons as text[]), cast(:times as text[]))
                             as t (id, programme, subject_type, subject_id, cycle, due_on, state, reason, not_before)
                        on conflict do nothing
                        returning subject_type, subject_id, intent_id
                        """)
                .param("ids", ids)
                .param("programmes", rows.column(NewIntent::programme))
                .param("types", rows.column(intent -> intent.subject().type()))
                .param("subjects", rows.column(intent -> intent.subject().id()))
                .param("cycles", rows.column(NewIntent::cycle))
                .param("days", rows.column(NewIntent::dueOn))
                .param("states", rows.column(NewIntent::state))
                .param("reasons", rows.column(NewIntent::reason))
                .param("times", rows.column(NewIntent::notBefore))
                .param("now", now())
                .query((row, _) -> Map.entry(Subject.of(row), row.getObject("intent_id", UUID.class)))
                .list();
        return inserted.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Ends intents that nobody works on yet and whose cycle or day is no longer that of their subject.
     *
     * @param current the standing cycle and day of each subject; null where there is none
     */
    public int cancelUnlessCurrent(String programme, List<Standing> current, Reason reason) {
        var rows = Columns.of(current);
        return jdbc.sql(State.sql("""
                        update send_intent i
                        set state = {CANCELLED}, reason = :reason, updated_at = :now
                        from unnest(cast(:types as text[]), cast(:subjects as text[]), cast(:cycles as text[]),
                                    cast(:days as text[])) as t (subject_type, subject_id, cycle, due_on)
                        where i.programme = :programme
                          and i.subject_type = t.subject_type
                          and i.subject_id = t.subject_id
                          and i.state in {WAITING}
                          and (i.cycle is distinct from t.cycle or i.due_on is distinct from cast(t.due_on as date))
                        """))
                .param("programme", programme)
                .param("types", rows.column(standing -> standing.subject().type()))
                .param("subjects", rows.column(standing -> standing.subject().id()))
                .param("cycles", rows.column(Standing::cycle))
                .param("days", rows.column(Standing::dueOn))
                .param("reason", reason.name())
                .param("now", now())
                .update();
    }

    /**
     * What a subject's intent must be about.
     *
     * @param subject subject
     * @param cycle its standing cycle
     * @param dueOn its standing day
     */
    public record Standing(
            Subject subject,
            @Nullable String cycle,
            @Nullable LocalDate dueOn) {}

    /** Ends intents that nobody works on yet and whose cycle lies before the latest of their subject. */
    public int cancelBefore(String programme, List<Latest> latest, Reason reason) {
        var rows = Columns.of(latest);
        return jdbc.sql(State.sql("""
                        update send_intent i
                        set state = {CANCELLED}, reason = :reason, updated_at = :now
                        from unnest(cast(:types as text[]), cast(:subjects as text[]), cast(:cycles as text[]))
                             as t (subject_type, subject_id, cycle)
                        where i.programme = :programme
                          and i.subject_type = t.subject_type
                          and i.subject_id = t.subject_id
                          and i.state in {WAITING}
                          and i.cycle < t.cycle
                        """))
                .param("programme", programme)
                .param("types", rows.column(row -> row.subject().type()))
                .param("subjects", rows.column(row -> row.subject().id()))
                .param("cycles", rows.column(Latest::cycle))
                .param("reason", reason.name())
                .param("now", now())
                .update();
    }

    /**
     * The newest cycle known to have begun.
     *
     * @param subject subject
     * @param cycle that cycle; cycles sort by their text
     */
    public record Latest(Subject subject, String cycle) {}

    /**
     * An intent whose time has not come.
     *
     * @param intent the intent
     * @param notBefore when it may first be tried
     * @param reason why it waits, where that is known
     */
    public record Waiting(
            Intent intent, Instant notBefore, @Nullable String reason) {}

    /** Those of a programme, the one whose time comes first before the others. */
    public List<Waiting> waiting(String programme) {
        return jdbc.sql(State.sql("""
                        select i.not_before, i.reason,\s""") + Intent.COLUMNS + State.sql("""
                         from send_intent i
                        where i.programme = :programme and i.state in {WAITING}
                        order by i.not_before, i.intent_id
                        """))
                .param("programme", programme)
                .query((row, number) -> new Waiting(
                        Intent.of(row, number),
                        row.getObject("not_before", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    /**
     * A mail that went out, as far as anybody knows.
     *
     * @param intent the intent
     * @param to whom it went to
     */
    public record Delivered(Intent intent, EmailAddress to) {}

    /** Empty for one that was never handed over. */
    public Optional<Delivered> delivered(UUID id) {
        return jdbc.sql("select i.recipient, " + Intent.COLUMNS + State.sql("""
                         from send_intent i
                        where i.intent_id = :id and i.state in {OUT}
                        """))
                .param("id", id)
                .query((row, number) ->
                        new Delivered(Intent.of(row, number), new EmailAddress(row.getString("recipient"))))
                .optional();
    }

    /** A person's word on an unknown one; empty unless it was unknown. */
    public Optional<Intent> resolve(UUID id, State state, String reason) {
        return jdbc.sql(State.sql("""
                        update send_intent i
                        set state = :state, reason = :reason, fence = fence + 1, not_before = :now, updated_at = :now
                        where intent_id = :id and state = {UNKNOWN} and state = any (:from)
                        returning\s""") + Intent.COLUMNS)
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .param("from", state.predecessorNames())
                .param("now", now())
                .query(Intent::of)
                .optional();
    }

    /** Whether anything was ever intended for the programme. */
    public boolean knows(String programme) {
        return jdbc.sql("select exists (select from send_intent where programme = :programme)")
                .param("programme", programme)
                .query(Boolean.class)
                .single();
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
        var rows = Columns.of(intents);
        var earlier = new HashMap<List<Object>, Integer>();
        jdbc.sql("""
                        select i.programme, i.subject_type, i.subject_id, i.cycle, count(*) as intents
                        from send_intent i
                        join unnest(cast(:programmes as text[]), cast(:types as text[]), cast(:subjects as text[]),
                                    cast(:cycles as text[])) as t (programme, subject_type, subject_id, cycle)
                            using (programme, subject_type, subject_id, cycle)
                        group by i.programme, i.subject_type, i.subject_id, i.cycle
                        """)
                .param("programmes", rows.column(NewIntent::programme))
                .param("types", rows.column(intent -> intent.subject().type()))
                .param("subjects", rows.column(intent -> intent.subject().id()))
                .param("cycles", rows.column(NewIntent::cycle))
                .query(row -> {
                    earlier.put(
                            List.of(row.getString("programme"), Subject.of(row), row.getString("cycle")),
                            row.getInt("intents"));
                });
        return rows.column(intent ->
                id(intent, earlier.getOrDefault(List.of(intent.programme(), intent.subject(), intent.cycle()), 0)));
    }

    private static UUID id(NewIntent intent, int place) {
        return id(intent.programme(), intent.subject(), intent.cycle(), place);
    }

    /** What the first intent of a cycle is called. */
    public static UUID firstId(String programme, Subject subject, String cycle) {
        return id(programme, subject, cycle, 0);
    }

    // Accounts go without their type, as they did when there was nothing else.
    private static UUID id(String programme, Subject subject, String cycle, int place) {
        var whose = subject.isAccount() ? subject.id() : subject.toString();
        return EventIds.of("intent", programme, whose, cycle, Integer.toString(place));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package dev.roadbook.platform.run;

import dev.roadbook.platform.run.Run.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs there have been. Leases go by the database's time, so instances need not agree on theirs; what people read goes
 * by the clock.
 */
final class RunTable {

    private static final String SELECT = """
            select id, state, cast(request as text) as request, requested_by, requested_at, step, done, total, finished_at,
                   cast(result as text) as result, reason
            from background_run
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RunProperties properties;
    private final String instance;
    private final Clock clock;

    RunTable(JdbcClient jdbc, JsonMapper json, RunProperties properties, String instance, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
        this.instance = instance;
        this.clock = clock;
    }

    /** False while another of the name is open. */
    <Q> boolean add(UUID id, String name, Q request, String person) {
        return jdbc.sql("""
                        insert into background_run (id, name, state, request, requested_by, requested_at)
                        values (:id, :name, 'REQUESTED', cast(:request as jsonb), :person, :now)
                        on conflict (name) where state in ('REQUESTED', 'RUNNING') do nothing
                        """)
                        .param("id", id)
                        .param("name", name)
                        .param("request", json.writeValueAsString(request))
                        .param("person", person)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Takes the run that is open, unless somebody lives who works on it. */
    Optional<Lease> take(String name) {
        return jdbc.sql("""
                        update background_run
                        set state = 'RUNNING', attempts = attempts + 1, fence = fence + 1, worked_by = :instance,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds),
                            step = '', done = 0, total = 0
                        where name = :name
                          and (state = 'REQUESTED' or state = 'RUNNING' and lease_until < clock_timestamp())
                          and attempts < :attempts
                        returning id, attempts, fence, cast(request as text) as request
                        """)
                .param("name", name)
                .param("instance", instance)
                .param("seconds", seconds())
                .param("attempts", properties.attempts())
                .query(Lease.class)
                .optional();
    }

    /** False where the lease was lost, or somebody stopped the run. */
    boolean renew(Lease lease) {
        return held(lease, """
                        update background_run
                        set lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        where id = :id and fence = :fence and state = 'RUNNING'
                        """).param("seconds", seconds()).update() == 1;
    }

    /** False where the lease was lost, or somebody stopped the run. */
    boolean report(Lease lease, String step, int done, int total) {
        return held(lease, """
                        update background_run
                        set step = :step, done = :done, total = :total,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        where id = :id and fence = :fence and state = 'RUNNING'
                        """)
                        .param("step", step)
                        .param("done", done)
                        .param("total", total)
                        .param("seconds", seconds())
                        .update()
                == 1;
    }

    /** Whether the run is still ours, and then until the transaction ends. */
    boolean lock(Lease lease) {
        return held(lease, """
                        select id
                        from background_run
                        where id = :id and fence = :fence and state = 'RUNNING'
                        for update
                        """).query(UUID.class).optional().isPresent();
    }

    boolean end(Lease lease, State state, @Nullable String reason, @Nullable Object result) {
        return held(lease, """
                        update background_run
                        set state = :state, lease_until = null, finished_at = :now, reason = :reason,
                            result = cast(:result as jsonb)
                        where id = :id and fence = :fence and state = 'RUNNING'
                        """)
                        .param("state", state.name())
                        .param("now", now())
                        .param("reason", reason)
                        .param("result", result == null ? null : json.writeValueAsString(result))
                        .update()
                == 1;
    }

    /** Gives it back as if it had not been begun: its end is not its own fault. */
    boolean giveBack(Lease lease) {
        return held(lease, """
                        update background_run
                        set state = 'REQUESTED', attempts = attempts - 1, lease_until = null
                        where id = :id and fence = :fence and state = 'RUNNING'
                        """).update() == 1;
    }

    /** Ends the one whose process died once too often. */
    boolean giveUp(String name) {
        return jdbc.sql("""
                        update background_run
                        set state = 'FAILED', lease_until = null, finished_at = :now,
                            reason = 'It was interrupted ' || attempts || ' times and is not begun again.'
                        where name = :name and state = 'RUNNING' and lease_until < clock_timestamp()
                          and attempts >= :attempts
                        """)
                        .param("now", now())
                        .param("name", name)
                        .param("attempts", properties.attempts())
                        .update()
                == 1;
    }

    /** Which run was open and is stopped. */
    Optional<UUID> stop(String name, String reason) {
        return jdbc.sql("""
                        update background_run
                        set state = 'STOPPED', lease_until = null, finished_at = :now, reason = :reason
                        where name = :name and state in ('REQUESTED', 'RUNNING')
                        returning id
                        """)
                .param("now", now())
                .param("reason", reason)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    /** The latest that came to something stays, however many did not since. */
    void forgetOld(String name) {
        jdbc.sql("""
                        delete from background_run
                        where id in (
                                select id
                                from background_run
                                where name = :name and state not in ('REQUESTED', 'RUNNING')
                                order by position desc
                                offset :kept)
                          and position is distinct from (
                                select max(position) from background_run where name = :name and state = 'DONE')
                        """).param("name", name).param("kept", properties.kept()).update();
    }

    <Q, R> Run<Q, R> find(RunDeclaration<Q, R> declared, UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> run(declared, row))
                .single();
    }

    <Q, R> Optional<Run<Q, R>> latest(RunDeclaration<Q, R> declared) {
        return newest(declared, List.of(State.values()));
    }

    <Q, R> Optional<Run<Q, R>> latestDone(RunDeclaration<Q, R> declared) {
        return newest(declared, List.of(State.DONE));
    }

    private <Q, R> Optional<Run<Q, R>> newest(RunDeclaration<Q, R> declared, List<State> states) {
        return jdbc.sql(SELECT + "where name = :name and state in (:states) order by position desc limit 1")
                .param("name", declared.name)
                .param("states", states.stream().map(State::name).toList())
                .query((row, _) -> run(declared, row))
                .optional();
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    private <Q, R> Run<Q, R> run(RunDeclaration<Q, R> declared, ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        var result = row.getString("result");
        return new Run<>(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                read(row.getString("request"), declared.request),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("step"),
                row.getInt("done"),
                row.getInt("total"),
                finished == null ? null : finished.toInstant(),
                result == null ? null : read(result, declared.result),
                row.getString("reason"));
    }

    private StatementSpec held(Lease lease, String sql) {
        return jdbc.sql(sql).param("id", lease.id()).param("fence", lease.fence());
    }

    private double seconds() {
        return properties.lease().toMillis() / 1000.0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

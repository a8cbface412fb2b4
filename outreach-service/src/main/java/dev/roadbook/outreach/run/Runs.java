package dev.roadbook.outreach.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs there have been. */
@Repository
public class Runs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A run that was asked for under a key. */
    record Keyed(
            UUID runId,
            String programme,
            String requestHash,
            Instant startedAt,
            @Nullable String result) {}

    /** False if the key is taken. */
    boolean begin(UUID runId, String programme, @Nullable String key, String requestHash, String by) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into reminder_run
                            (run_id, programme, idempotency_key, request_hash, started_by, day, started_at)
                        values (:id, :programme, :key, :hash, :by, :day, :now)
                        on conflict (idempotency_key) do nothing
                        """)
                        .param("id", runId)
                        .param("programme", programme)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("by", by)
                        .param("day", LocalDate.ofInstant(now, clock.getZone()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void finish(RunReport report) {
        var accounted = report.accounted();
        jdbc.sql("""
                        update reminder_run
                        set finished_at = :now, result = cast(:result as jsonb), planned = :planned,
                            accepted = :accepted, refused = :refused, excluded = :excluded, unknown = :unknown
                        where run_id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("result", json.writeValueAsString(report))
                .param("planned", accounted == null ? null : accounted.planned())
                .param("accepted", accounted == null ? null : accounted.accepted())
                .param("refused", accounted == null ? null : accounted.refused())
                .param("excluded", accounted == null ? null : accounted.excluded())
                .param("unknown", accounted == null ? null : accounted.unknown())
                .param("id", report.runId())
                .update();
    }

    /** Frees the key of a run that failed, so that its sender may try again. */
    void abandon(UUID runId) {
        jdbc.sql("update reminder_run set idempotency_key = null where run_id = :id and finished_at is null")
                .param("id", runId)
                .update();
    }

    /** Takes over the key of a run that began before then and never ended: its instance is gone. */
    boolean takeOver(UUID runId, Instant before) {
        return jdbc.sql("""
                        update reminder_run
                        set idempotency_key = null
                        where run_id = :id and finished_at is null and started_at < :before
                        """)
                        .param("id", runId)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Keyed> find(String key) {
        return jdbc.sql("""
                        select run_id, programme, request_hash, started_at, cast(result as text) as result
                        from reminder_run
                        where idempotency_key = :key
                        """).param("key", key).query(Keyed.class).optional();
    }

    RunReport report(String result) {
        return json.readValue(result, RunReport.class);
    }

    /** The day of the programme's first run ever; today, where there was none. */
    public LocalDate firstDay(String programme) {
        return jdbc.sql("select coalesce(min(day), :today) from reminder_run where programme = :programme")
                .param("programme", programme)
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .query(LocalDate.class)
                .single();
    }
}

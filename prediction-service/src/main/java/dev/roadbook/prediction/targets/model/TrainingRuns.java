package dev.roadbook.prediction.targets.model;

import dev.roadbook.prediction.targets.model.TrainingRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Learnings that were asked for; the database sees to it that one runs at a time. */
@Repository
class TrainingRuns {

    /** Far longer than any step takes. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for a learning; false while another is open. */
    @Transactional
    public boolean request(UUID id, boolean synthetic, String person) {
        failSilent();
        forgetOld();
        return jdbc.sql("""
                        insert into target_training (
                            id, state, synthetic, step, percent, requested_by, requested_at)
                        values (:id, 'REQUESTED', :synthetic, 'WAITING', 0, :person, :now)
                        on conflict ((true)) where state in ('REQUESTED', 'RUNNING') do nothing
                        """)
                        .param("id", id)
                        .param("synthetic", synthetic)
                        .param("person", person)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Takes the learning that was asked for, if nobody else has. */
    @Transactional
    public Optional<TrainingRun> take() {
        failSilent();
        return jdbc.sql("""
                        update target_training
                        set state = 'RUNNING', step = 'READING', percent = 5, alive_at = :now
                        where id = (
                            select id from target_training where state = 'REQUESTED' for update skip locked)
                        returning id
                        """).param("now", now()).query(UUID.class).optional().flatMap(this::find);
    }

    void progress(UUID id, String step, int percent) {
        jdbc.sql("""
                        update target_training
                        set step = :step, percent = :percent, alive_at = :now
                        where id = :id and state = 'RUNNING'
                        """)
                .param("step", step)
                .param("percent", percent)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Ends a learning, unless it was given up meanwhile. */
    boolean end(UUID id, State state, @Nullable Long version, @Nullable String reason) {
        return jdbc.sql("""
                        update target_training
                        set state = :state, step = 'DONE', percent = 100, finished_at = :now, version = :version,
                            reason = :reason
                        where id = :id and state = 'RUNNING'
                        """)
                        .param("state", state.name())
                        .param("now", now())
                        .param("version", version)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<TrainingRun> latest() {
        return jdbc.sql(SELECT + "order by position desc limit 1")
                .query((row, _) -> run(row))
                .optional();
    }

    private static final String SELECT = """
            select id, state, synthetic, step, percent, requested_by, requested_at, finished_at, version, reason
            from target_training
            """;

    private Optional<TrainingRun> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    private void failSilent() {
        jdbc.sql("""
                        update target_training
                        set state = 'FAILED', step = 'DONE', finished_at = :now, reason = 'It was interrupted.'
                        where state = 'RUNNING' and alive_at < :deadline
                        """)
                .param("now", now())
                .param("deadline", now().minus(SILENCE))
                .update();
    }

    private void forgetOld() {
        jdbc.sql("""
                        delete from target_training
                        where id in (select id from target_training order by position desc offset :kept)
                        """).param("kept", KEPT).update();
    }

    private static TrainingRun run(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        var version = row.getObject("version", Long.class);
        return new TrainingRun(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getBoolean("synthetic"),
                row.getString("step"),
                row.getInt("percent"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                version == null ? null : StoredTargetModel.PREFIX + version,
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

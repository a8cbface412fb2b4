package dev.roadbook.prediction.backtest.portfolio;

import dev.roadbook.prediction.backtest.portfolio.Trial.State;
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
import tools.jackson.databind.json.JsonMapper;

/** Backtests with what came of them; the database sees to it that one runs at a time. */
@Repository
class Trials {

    /** Far longer than it takes to learn one model. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final int KEPT = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Trials(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a backtest; false while another runs. */
    @Transactional
    public boolean begin(UUID id, String person) {
        failSilent();
        forgetOld();
        return jdbc.sql("""
                        insert into backtest (id, state, percent, requested_by, requested_at, alive_at)
                        values (:id, 'RUNNING', 0, :person, :now, :now)
                        on conflict ((true)) where state = 'RUNNING' do nothing
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Notes how far it is; false where somebody stopped it or took it for dead. */
    boolean progress(UUID id, int percent) {
        return jdbc.sql("update backtest set percent = :percent, alive_at = :now where id = :id and state = 'RUNNING'")
                        .param("percent", percent)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    void keep(UUID id, TrialResult result) {
        end(id, State.MEASURED, null, json.writeValueAsString(result));
    }

    void end(UUID id, State state, String reason) {
        end(id, state, reason, null);
    }

    private void end(UUID id, State state, @Nullable String reason, @Nullable String result) {
        jdbc.sql("""
                        update backtest
                        set state = :state, percent = 100, finished_at = :now, reason = :reason,
                            result = cast(:result as jsonb)
                        where id = :id and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("reason", reason)
                .param("result", result)
                .param("id", id)
                .update();
    }

    /** Stops the one that runs, if one does; whoever runs it hears of it before the next model is learned. */
    void stop(String person) {
        jdbc.sql("""
                        update backtest
                        set state = 'STOPPED', finished_at = :now, reason = :reason
                        where state = 'RUNNING'
                        """)
                .param("now", now())
                .param("reason", "Stopped by " + person + ".")
                .update();
    }

    /** Looks alive no longer than it is. */
    @Transactional
    public Optional<Trial> latest() {
        failSilent();
        return jdbc.sql("""
                        select id, state, percent, requested_by, requested_at, finished_at, reason
                        from backtest
                        order by position desc
                        limit 1
                        """).query((row, _) -> trial(row)).optional();
    }

    Optional<TrialResult> latestResult() {
        return jdbc.sql("select result from backtest where state = 'MEASURED' order by position desc limit 1")
                .query((row, _) -> json.readValue(row.getString("result"), TrialResult.class))
                .optional();
    }

    private void failSilent() {
        jdbc.sql("""
                        update backtest
                        set state = 'FAILED', finished_at = :now, reason = 'It was interrupted.'
                        where state = 'RUNNING' and alive_at < :deadline
                        """)
                .param("now", now())
                .param("deadline", now().minus(SILENCE))
                .update();
    }

    /** The latest that came to something stays, however often one was stopped since. */
    private void forgetOld() {
        jdbc.sql("""
                        delete from backtest
                        where id in (select id from backtest order by position desc offset :kept)
                          and position < (select max(position) from backtest where state = 'MEASURED')
                        """).param("kept", KEPT).update();
    }

    private static Trial trial(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Trial(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.RoadbookTest;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainings and backtests of an earlier version go on as background runs. */
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class MovedRunsIntegrationTests {

    private static final String SCHEMA = "earlier";

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginBeforeTheMove() {
        jdbc.sql("drop schema if exists earlier cascade").update();
        flyway().locations("classpath:db/platform")
                .table("platform_schema_history")
                .load()
                .migrate();
        service().target("27").load().migrate();
    }

    @Test
    void keepsWhatCameOfThemAndBeginsAgainWhatWasUnderWay() {
        jdbc.sql("""
                        insert into earlier.target_training (
                            id, state, synthetic, step, percent, requested_by, requested_at, alive_at, finished_at, version, reason)
                        values (gen_random_uuid(), 'LEARNED', true, 'DONE', 100, 'ann', now(), now(), now(), 7, null),
                               (gen_random_uuid(), 'REFUSED', false, 'DONE', 100, 'bob', now(), now(), now(), null, 'too few'),
                               (gen_random_uuid(), 'RUNNING', false, 'GROWING', 70, 'cy', now(), now(), null, null, null)
                        """).update();
        jdbc.sql("""
                        insert into earlier.backtest (
                            id, state, percent, requested_by, requested_at, alive_at, finished_at, reason, result)
                        values (gen_random_uuid(), 'MEASURED', 100, 'ann', now(), now(), now(), null, '{"accounts": 5}'),
                               (gen_random_uuid(), 'STOPPED', 30, 'bob', now(), now(), now(), 'Stopped by bob.', null),
                               (gen_random_uuid(), 'FAILED', 30, 'cy', now(), now(), null, null, null)
                        """).update();

        service().load().migrate();

        assertThat(states("target-training"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ann", "DONE", "bob", "REFUSED", "cy", "REQUESTED"));
        assertThat(states("backtest"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ann", "DONE", "bob", "STOPPED", "cy", "FAILED"));
        assertThat(text("request ->> 'synthetic' || ' ' || (result ->> 'version')", "target-training", "ann"))
                .isEqualTo("true 7");
        assertThat(text("result ->> 'accounts'", "backtest", "ann")).isEqualTo("5");
        assertThat(text("reason", "target-training", "bob")).isEqualTo("too few");
        assertThat(text("reason", "backtest", "cy")).isEqualTo("It was interrupted.");
    }

    /** Forests of before V25 are learned again. */
    @Test
    void doesWhatTheUpgradeAskedFor() {
        jdbc.sql("""
                        insert into earlier.target_training (id, state, synthetic, step, percent, requested_by, requested_at)
                        values (gen_random_uuid(), 'REQUESTED', true, 'WAITING', 0, 'upgrade', now())
                        """).update();

        service().load().migrate();

        assertThat(states("target-training")).isEqualTo(Map.of("upgrade", "REQUESTED"));
    }

    private Map<String, String> states(String name) {
        return jdbc
                .sql("select requested_by, state from earlier.background_run where name = :name")
                .param("name", name)
                .query((row, _) -> Map.entry(row.getString("requested_by"), row.getString("state")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String text(String expression, String name, String person) {
        return jdbc.sql("select " + expression
                        + " from earlier.background_run where name = :name and requested_by = :by")
                .param("name", name)
                .param("by", person)
                .query(String.class)
                .single();
    }

    private FluentConfiguration service() {
        return flyway().locations("classpath:db/migration");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}

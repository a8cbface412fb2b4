package dev.roadbook.outreach.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.platform.jdbc.Sha256;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.testkit.OldDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Runs that an earlier version made, when reminders had runs alone, and those of several programmes beside them. */
class KeyedRunsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final UUID BEFORE = UUID.fromString("11111111-1111-1111-1111-111111111111");

    private final OldDatabase database = OldDatabase.at("8");
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Runs runs = new Runs(database.jdbc(), json, clock);
    private final KeyedRuns keyedRuns = new KeyedRuns(runs, clock);

    @Test
    void keyOfARunBeforeTheUpgradeGivesItsReportAgain() {
        runAsBefore("marie\nk1");

        database.upgrade();

        assertThat(run("REMINDER", "k1").runId()).isEqualTo(BEFORE);
        assertThat(runs.firstDay("REMINDER")).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void instancesOfBothVersionsRunOnceUnderAKey() {
        database.upgrade();
        runAsBefore("marie\nk2");

        assertThat(run("REMINDER", "k2").runId()).isEqualTo(BEFORE);
    }

    @Test
    void keyOfOneProgrammeIsNotTakenForAnother() {
        database.upgrade();

        var reminders = run("REMINDER", "k3");

        assertThat(run("REMINDER", "k3")).isEqualTo(reminders);
        assertThatThrownBy(() -> run("DIGEST", "k3")).isInstanceOf(ProblemException.class);
    }

    @Test
    void eachProgrammeHasItsFirstDay() {
        database.upgrade();
        runAsBefore("marie\nk4");
        run("DIGEST", "k5");

        assertThat(runs.firstDay("REMINDER")).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(runs.firstDay("DIGEST")).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    private RunReport run(String programme, String key) {
        return keyedRuns.run(programme, Optional.of(key), "{}", "marie", KeyedRunsTests::report);
    }

    private static RunReport report(UUID runId) {
        return new RunReport(runId, 0, 0, 0, 0, 0, 0, 0, 0, null, List.of());
    }

    /** The statements of the version before. */
    private void runAsBefore(String key) {
        database.jdbc()
                .sql("""
                        insert into reminder_run
                            (run_id, idempotency_key, request_hash, started_by, day, started_at, finished_at, result)
                        values (?, ?, ?, 'marie', '2026-11-01', now(), now(), cast(? as jsonb))
                        """)
                .params(BEFORE, key, Sha256.of("{}"), json.writeValueAsString(report(BEFORE)))
                .update();
    }
}

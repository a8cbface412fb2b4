package dev.roadbook.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.run.Conclusion.Done;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.platform.run.Sums.Notes;
import dev.roadbook.platform.run.Sums.Range;
import dev.roadbook.platform.run.Sums.Script;
import dev.roadbook.platform.run.Sums.Sum;
import dev.roadbook.testkit.RoadbookTest;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody works on is begun by itself, and shows that it is alive. */
@RoadbookTest(
        classes = {SampleService.class, Sums.class},
        properties = "roadbook.run.heartbeat=200ms")
class RunTickerIntegrationTests {

    @Autowired
    BackgroundRun<Range, Sum> sums;

    @Autowired
    Script script;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void beginsWhatWasAskedForAndRenewsItsLease() {
        script.is((range, _) -> {
            var first = leaseUntil();
            await().until(() -> leaseUntil().isAfter(first));
            return new Done<>(() -> notes.write(range));
        });
        jdbc.sql("""
                        insert into background_run (id, name, state, request, requested_by, requested_at)
                        values (gen_random_uuid(), 'sums', 'REQUESTED', '{"from": 1, "to": 100}', 'upgrade', now())
                        """).update();

        await().until(() -> !sums.latest().orElseThrow().state().isOpen());
        assertThat(sums.latest().orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(sums.latestResult()).contains(new Sum(5050));
    }

    private OffsetDateTime leaseUntil() {
        return jdbc.sql("select lease_until from background_run")
                .query(OffsetDateTime.class)
                .single();
    }
}

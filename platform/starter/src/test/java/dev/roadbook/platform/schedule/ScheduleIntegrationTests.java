package dev.roadbook.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.roadbook.platform.SampleService;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadbookTest(
        classes = {SampleService.class, ScheduleIntegrationTests.Ticking.class},
        properties = {"roadbook.schedule.poll-interval=100ms", "roadbook.schedule.heartbeat=500ms"})
class ScheduleIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private AtomicInteger ticks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void taskOfAKilledInstanceIsTakenOver() {
        await().atMost(PATIENCE).until(() -> ticks.get() > 0);
        await().atMost(PATIENCE).until(() -> leaveToADeadInstance() == 1);
        int before = ticks.get();

        await().atMost(PATIENCE).until(() -> ticks.get() > before);

        assertThat(jdbc.sql("select count(*) from scheduled_tasks where picked_by = 'dead'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private int leaveToADeadInstance() {
        return jdbc.sql("""
                        update scheduled_tasks
                        set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '10 seconds',
                            version = version + 1
                        where task_name = 'tick' and not picked
                        """).update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ticking {

        @Bean
        AtomicInteger ticks() {
            return new AtomicInteger();
        }

        @Bean
        RecurringTask<Void> tick(AtomicInteger ticks) {
            return Tasks.recurring("tick", FixedDelay.of(Duration.ofSeconds(1)))
                    .execute((_, _) -> ticks.incrementAndGet());
        }
    }
}

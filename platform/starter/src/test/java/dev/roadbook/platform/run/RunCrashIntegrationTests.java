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
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process dies at every point of a run; whoever takes it up ends it as if nothing had happened. */
@RoadbookTest(
        classes = {SampleService.class, Sums.class},
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.run.heartbeat=1h", "roadbook.run.kept=3"})
class RunCrashIntegrationTests {

    private static final Range HUNDRED = new Range(1, 100);

    @Autowired
    BackgroundRun<Range, Sum> sums;

    @Autowired
    Script script;

    @Autowired
    Notes notes;

    @Autowired
    RunWorker worker;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger begun = new AtomicInteger();

    /** Where the process dies. */
    enum Point {
        BEFORE_THE_FIRST_STEP,
        BETWEEN_TWO_STEPS,
        WHILE_THE_RESULT_IS_WRITTEN,
        BEFORE_THE_COMMIT
    }

    /** Nobody catches it, so nothing is put in order. */
    private static final class Death extends Error {

        Death() {
            super("the process died", null, false, false);
        }
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate background_run, note").update();
    }

    @ParameterizedTest
    @EnumSource
    void endsWhatADeadProcessBegan(Point point) {
        script.is((range, progress) -> work(range, progress, point, begun.incrementAndGet() == 1));

        dies(() -> sums.start(HUNDRED, "somebody"));
        worker.takeUp(sums);
        assertThat(begun).hasValue(1);
        Sums.lapse(jdbc);
        worker.takeUp(sums);

        await().until(() -> latest().state() == State.DONE);
        assertThat(latest().result()).isEqualTo(new Sum(5050));
        assertThat(notes.count()).isEqualTo(1);
        assertThat(begun).hasValue(2);
    }

    @Test
    void givesUpWhatEndsItsProcessAgainAndAgain() {
        script.is((range, progress) -> {
            begun.incrementAndGet();
            return work(range, progress, Point.BETWEEN_TWO_STEPS, true);
        });

        dies(() -> sums.start(HUNDRED, "somebody"));
        for (int attempt = 2; attempt <= 3; attempt++) {
            Sums.lapse(jdbc);
            dies(() -> worker.takeUp(sums));
        }
        assertThat(latest().state()).isEqualTo(State.RUNNING);
        Sums.lapse(jdbc);
        worker.takeUp(sums);

        assertThat(latest().state()).isEqualTo(State.FAILED);
        assertThat(latest().reason()).isEqualTo("It was interrupted 3 times and is not begun again.");
        assertThat(begun).hasValue(3);
        assertThat(notes.count()).isZero();
    }

    /** It was taken for dead, for its database was away from it, and comes back. */
    @Test
    void keepsAZombieFromWriting() {
        var zombie = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        script.is((range, progress) -> begun.incrementAndGet() == 1
                ? haunt(range, progress, zombie, ended)
                : work(range, progress, Point.BEFORE_THE_FIRST_STEP, false));
        sums.start(HUNDRED, "somebody");
        await().until(() -> begun.get() == 1);

        Sums.lapse(jdbc);
        worker.takeUp(sums);
        await().until(() -> latest().state() == State.DONE);
        zombie.countDown();
        await().until(() -> ended.getCount() == 0);

        assertThat(latest().state()).isEqualTo(State.DONE);
        assertThat(latest().step()).isEqualTo("ADDING");
        assertThat(notes.count()).isEqualTo(1);
    }

    private void dies(Runnable beginning) {
        var worked = meters.timer("roadbook.runs.duration", "run", Sums.NAME);
        long before = worked.count();
        beginning.run();
        await().until(() -> worked.count() == before + 1);
    }

    private Conclusion<Sum> haunt(Range range, Progress progress, CountDownLatch wakes, CountDownLatch ended) {
        await().until(() -> wakes.getCount() == 0);
        try {
            progress.at("HAUNTING", 1, 1);
        } finally {
            ended.countDown();
        }
        return new Done<>(() -> notes.write(range));
    }

    private Conclusion<Sum> work(Range range, Progress progress, Point point, boolean dies) {
        die(dies && point == Point.BEFORE_THE_FIRST_STEP);
        progress.at("ADDING", 1, 2);
        die(dies && point == Point.BETWEEN_TWO_STEPS);
        progress.at("ADDING", 2, 2);
        return new Done<>(() -> {
            die(dies && point == Point.WHILE_THE_RESULT_IS_WRITTEN);
            var sum = notes.write(range);
            die(dies && point == Point.BEFORE_THE_COMMIT);
            return sum;
        });
    }

    private static void die(boolean now) {
        if (now) {
            throw new Death();
        }
    }

    private Run<Range, Sum> latest() {
        return sums.latest().orElseThrow();
    }
}

package dev.roadbook.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.run.Conclusion.Done;
import dev.roadbook.platform.run.Conclusion.Refused;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.platform.run.Sums.Notes;
import dev.roadbook.platform.run.Sums.Range;
import dev.roadbook.platform.run.Sums.Script;
import dev.roadbook.platform.run.Sums.Sum;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.testkit.RoadbookTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Work that people ask for goes on in the background, one at a time. */
@RoadbookTest(
        classes = {SampleService.class, Sums.class},
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.run.heartbeat=1h", "roadbook.run.kept=3"})
class RunIntegrationTests {

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
    TransactionOperations transactions;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate background_run, note").update();
        script.is((range, _) -> new Done<>(() -> notes.write(range)));
    }

    @AfterEach
    void letGo() {
        goOn.countDown();
        worker.begin();
    }

    @Test
    void doesWhatIsAskedForAndKeepsTheResult() {
        var asked = sums.start(HUNDRED, "somebody");

        assertThat(asked.requestedBy()).isEqualTo("somebody");
        assertThat(asked.request()).isEqualTo(HUNDRED);
        assertThat(ended().state()).isEqualTo(State.DONE);
        assertThat(latest().id()).isEqualTo(asked.id());
        assertThat(latest().percent()).isEqualTo(100);
        assertThat(latest().finishedAt()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(sums.latestResult()).contains(new Sum(5050));
    }

    /** Requests share as many threads of the system as there are processors. */
    @Test
    void computesOnAThreadOfTheSystem() {
        var virtual = new ArrayList<Boolean>();
        script.is((_, _) -> {
            virtual.add(Thread.currentThread().isVirtual());
            return new Refused<>("nothing to do");
        });

        sums.start(HUNDRED, "somebody");

        assertThat(ended().state()).isEqualTo(State.REFUSED);
        assertThat(virtual).containsExactly(false);
    }

    @Test
    void refusesASecondAndNamesTheOneThatRuns() {
        waiting();
        sums.start(HUNDRED, "somebody");

        assertThatThrownBy(() -> sums.start(HUNDRED, "somebody else"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("sums_run");
                })
                .hasMessage("A sum is under way already, asked for by somebody.");
        goOn.countDown();
        assertThat(ended().state()).isEqualTo(State.DONE);
        assertThat(sums.start(HUNDRED, "somebody else").requestedBy()).isEqualTo("somebody else");
    }

    @Test
    void tellsHowFarItIsAlsoFromWithinATransaction() {
        script.is((_, progress) -> {
            transactions.executeWithoutResult(_ -> {
                progress.at("ADDING", 30, 120);
                Sums.awaitOrFail(goOn);
            });
            return new Refused<>("far enough");
        });

        sums.start(HUNDRED, "somebody");

        await().until(() -> latest().percent() == 25);
        assertThat(latest().step()).isEqualTo("ADDING");
        goOn.countDown();
        assertThat(ended().reason()).isEqualTo("far enough");
    }

    @Test
    void endsWithAReasonWhereTheWorkFails() {
        double before = count(State.FAILED);
        script.is((_, _) -> {
            throw new IllegalStateException("a secret");
        });

        sums.start(HUNDRED, "somebody");

        assertThat(ended().state()).isEqualTo(State.FAILED);
        assertThat(latest().reason()).isEqualTo("An unexpected fault on our side; it has been logged.");
        assertThat(count(State.FAILED)).isEqualTo(before + 1);
    }

    @Test
    void writesNothingOfAResultThatFails() {
        script.is((range, _) -> new Done<>(() -> {
            notes.write(range);
            throw new IllegalStateException("half done");
        }));

        sums.start(HUNDRED, "somebody");

        assertThat(ended().state()).isEqualTo(State.FAILED);
        assertThat(notes.count()).isZero();
    }

    @Test
    void isStoppedWhereItNextTellsHowFarItIs() {
        var heard = new CountDownLatch(1);
        script.is((range, progress) -> {
            try {
                Sums.awaitOrFail(goOn);
                progress.at("ADDING", 1, 2);
            } finally {
                heard.countDown();
            }
            return new Done<>(() -> notes.write(range));
        });
        sums.start(HUNDRED, "somebody");

        sums.stop("somebody else");
        goOn.countDown();

        Sums.awaitOrFail(heard);
        assertThat(latest().state()).isEqualTo(State.STOPPED);
        assertThat(latest().reason()).isEqualTo("Stopped by somebody else.");
        assertThat(notes.count()).isZero();
    }

    @Test
    void writesNoResultOfWhatWasStoppedMeanwhile() {
        waiting();
        long before = endedWork();
        sums.start(HUNDRED, "somebody");

        sums.stop("somebody else");
        goOn.countDown();

        await().until(() -> endedWork() == before + 1);
        assertThat(latest().state()).isEqualTo(State.STOPPED);
        assertThat(notes.count()).isZero();
    }

    @Test
    void givesBackWhatIsUnderWayWhenTheServiceStops() {
        script.is((_, progress) -> {
            while (true) {
                progress.at("ADDING", 1, 2);
            }
        });
        sums.start(HUNDRED, "somebody");

        worker.end();
        worker.takeUp(sums);

        assertThat(latest().state()).isEqualTo(State.REQUESTED);
        script.is((range, _) -> new Done<>(() -> notes.write(range)));
        worker.begin();
        worker.takeUp(sums);
        assertThat(ended().state()).isEqualTo(State.DONE);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void leavesARunThatLosesTheDatabaseToBeTakenUpAgain() {
        script.is((_, _) -> {
            throw new DataAccessResourceFailureException("away");
        });
        long before = endedWork();
        sums.start(HUNDRED, "somebody");
        await().until(() -> endedWork() == before + 1);
        assertThat(latest().state()).isEqualTo(State.RUNNING);

        script.is((range, _) -> new Done<>(() -> notes.write(range)));
        worker.takeUp(sums);
        assertThat(latest().state()).isEqualTo(State.RUNNING);
        Sums.lapse(jdbc);
        worker.takeUp(sums);

        assertThat(ended().state()).isEqualTo(State.DONE);
    }

    @Test
    void stillShowsThatItIsAlive() {
        waiting();
        sums.start(HUNDRED, "somebody");
        Sums.lapse(jdbc);

        worker.renew();
        worker.takeUp(sums);
        goOn.countDown();

        assertThat(ended().state()).isEqualTo(State.DONE);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void keepsTheNewestAndTheLatestResult() {
        sums.start(HUNDRED, "first");
        ended();
        script.is((_, _) -> new Refused<>("not today"));
        for (int i = 0; i < 6; i++) {
            sums.start(HUNDRED, "later");
            ended();
        }

        assertThat(sums.latestResult()).contains(new Sum(5050));
        assertThat(jdbc.sql("select requested_by from background_run order by position")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("first", "later", "later", "later", "later"));
    }

    private void waiting() {
        script.is((range, _) -> {
            Sums.awaitOrFail(goOn);
            return new Done<>(() -> notes.write(range));
        });
    }

    private Run<Range, Sum> latest() {
        return sums.latest().orElseThrow();
    }

    private Run<Range, Sum> ended() {
        return await().until(this::latest, run -> !run.state().isOpen());
    }

    private int attempts() {
        return jdbc.sql("select attempts from background_run")
                .query(Integer.class)
                .single();
    }

    /** Of threads that have let go of their runs. */
    private long endedWork() {
        return meters.timer("roadbook.runs.duration", "run", Sums.NAME).count();
    }

    private double count(State state) {
        return meters.counter("roadbook.runs.ended", "run", Sums.NAME, "state", state.name())
                .count();
    }
}

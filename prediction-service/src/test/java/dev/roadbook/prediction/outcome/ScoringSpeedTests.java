package dev.roadbook.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.ForecastBenchmark;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a forecast and a score cost, in processor time: a clock on the wall also counts the time in which other work had
 * the core. For the same reason warming up is an amount of work, not of time, and code is compiled before it goes on. The
 * best of a few rounds counts, since what others do to caches can only slow one down. On a core of its own the
 * promised speed is three to four times the least that is asked here; in the long form rounds are longer.
 */
class ScoringSpeedTests {

    private static final boolean LONG = "full".equals(System.getenv("ROADBOOK_TEST_FORM"));
    private static final int ROUND = LONG ? 200_000 : 20_000;

    @Test
    void aCoreScoresAPortfolioInSeconds() throws RunnerException {
        var perSecond = measured(ForecastBenchmark.class, ScoringBenchmark.class);

        assertThat(perSecond.get("forecast")).isGreaterThan(30_000);
        assertThat(perSecond.get("score")).isGreaterThan(12_000);
    }

    private static Map<String, Double> measured(Class<?>... benchmarks) throws RunnerException {
        var options = new OptionsBuilder()
                .forks(1)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "-Xbatch")
                .addProfiler(ProcessorTime.class)
                .mode(Mode.SingleShotTime)
                .warmupIterations(3)
                .warmupBatchSize(20_000)
                .measurementIterations(5)
                .measurementBatchSize(ROUND);
        for (var benchmark : benchmarks) {
            options.include(benchmark.getName() + "\\.");
        }
        return new Runner(options.build())
                .run().stream()
                        .collect(Collectors.toMap(
                                run -> run.getPrimaryResult().getLabel(), ScoringSpeedTests::operationsPerSecond));
    }

    private static double operationsPerSecond(RunResult run) {
        return Objects.requireNonNull(run.getSecondaryResults().get(ProcessorTime.LABEL))
                .getScore();
    }
}

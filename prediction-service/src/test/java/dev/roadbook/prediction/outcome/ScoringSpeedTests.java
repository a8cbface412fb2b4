package dev.roadbook.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.ForecastBenchmark;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Briefly in every build, where others work beside it; long enough for numbers to keep in the long form. */
class ScoringSpeedTests {

    private static final boolean LONG = "full".equals(System.getenv("ROADBOOK_TEST_FORM"));

    @Test
    void oneCoreScoresAPortfolioInSeconds() throws RunnerException {
        var perSecond = measured(ForecastBenchmark.class, ScoringBenchmark.class);

        // 100 000 forecasts are promised on a core that has nothing else to do; here it does other things as well.
        assertThat(perSecond.get("forecast")).isGreaterThan(20_000);
        assertThat(perSecond.get("score")).isGreaterThan(4_000);
    }

    private static Map<String, Double> measured(Class<?>... benchmarks) throws RunnerException {
        var options = new OptionsBuilder()
                .forks(1)
                .jvmArgs("-Xmx512m")
                .warmupIterations(LONG ? 5 : 2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(LONG ? 10 : 2)
                .measurementTime(TimeValue.seconds(1));
        for (var benchmark : benchmarks) {
            options.include(benchmark.getName() + "\\.");
        }
        return new Runner(options.build())
                .run().stream()
                        .map(run -> run.getPrimaryResult())
                        .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore()));
    }
}

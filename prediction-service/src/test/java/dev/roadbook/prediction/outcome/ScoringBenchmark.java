package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Forecasters;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many accounts one core scores in a second from their histories: everything that is said of them, in words too. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScoringBenchmark {

    private static final int ACCOUNTS = 4096;
    private static final LocalDate TODAY = Forecasters.LEARNED_ON;

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Subject> subjects =
            IntStream.range(0, ACCOUNTS).mapToObj(this::subject).toList();
    private final Scorer scorer = Defaults.scorer();
    private final Forecaster forecaster = Forecasters.learned();
    private final Portfolio portfolio = Portfolio.unknown();
    private int next;

    @Benchmark
    public Outcome score() {
        next = (next + 1) % ACCOUNTS;
        return scorer.score(subjects.get(next), forecaster, portfolio, TODAY);
    }

    /** Up to a year of purchases, one to six weeks apart. */
    private Subject subject(int number) {
        int gap = random.nextInt(7, 43);
        var buyer = Buyer.named("ACCOUNT-" + number);
        for (int day = 365; day >= 0; day -= random.nextInt(gap / 2, 2 * gap)) {
            buyer.buys("125.50", TODAY.minusDays(day));
        }
        return buyer.asOf(TODAY);
    }
}

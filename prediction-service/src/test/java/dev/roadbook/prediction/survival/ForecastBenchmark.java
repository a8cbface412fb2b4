package dev.roadbook.prediction.survival;

import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many accounts one core forecasts in a second from their features. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ForecastBenchmark {

    private static final int ACCOUNTS = 4096;
    private static final int DAYS = 600;
    private static final int CAP = 730;
    private static final int ELAPSED = 3;

    private final List<Timeline> timelines = new Simulated(11).dying("A", ACCOUNTS, 20, 500, DAYS);
    private final GapModel model = ((Learned)
                    new GapModelTrainer(TrainingSettings.defaults()).train(timelines, Simulated.FIRST_DAY + DAYS))
            .model();
    private final List<float[]> features = timelines.stream()
            .map(timeline -> model.featuresOf(timeline, last(timeline)))
            .toList();
    private int next;

    /** What is read off a curve. */
    public record Said(int day, GapCurve.Window window, double week, double month) {}

    @Benchmark
    public Said forecast() {
        next = (next + 1) % ACCOUNTS;
        var timeline = timelines.get(next);
        var outlook = model.after(timeline, last(timeline), features.get(next));
        int day = outlook.days(CAP);
        var curve = outlook.curve();
        return new Said(
                day,
                curve.window(outlook.windowLevel(), day, CAP),
                curve.endsWithin(7, ELAPSED),
                curve.endsWithin(30, ELAPSED));
    }

    private static int last(Timeline timeline) {
        return timeline.purchases() - 1;
    }
}

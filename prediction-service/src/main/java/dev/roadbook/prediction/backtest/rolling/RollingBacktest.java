package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.survival.Timeline;
import java.time.LocalDate;
import java.util.List;

/** Dates past purchases as it would have been done, from models learned again and again, beside simple and published rules. */
public final class RollingBacktest {

    private RollingBacktest() {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * It was measured.
         *
         * @param stepDays days from one model to the next
         */
        record Measured(Scorecard scorecard, int stepDays) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /** Hears how far it is; throws where it is not to go on. */
    @FunctionalInterface
    public interface Progress {

        void at(int done, int all);
    }

    public static Outcome run(List<Timeline> timelines, int firstDay, int lastDay, Progress progress) {
        int step = RollingOrigins.step(firstDay, lastDay);
        var result = new RollingOrigins(timelines, firstDay, lastDay, step).run(progress);
        return outcome(result, step, firstDay, lastDay);
    }

    private static Outcome outcome(RollingOrigins.Result result, int step, int firstDay, int lastDay) {
        return result.events().isEmpty()
                ? new Outcome.Refused(
                        "There is too little history from %s to %s: the first 60 %% of it are learned from, and every purchase is watched for %d days."
                                .formatted(
                                        LocalDate.ofEpochDay(firstDay),
                                        LocalDate.ofEpochDay(lastDay),
                                        RollingOrigins.CAP))
                : new Outcome.Measured(Scorecards.of(result), step);
    }
}

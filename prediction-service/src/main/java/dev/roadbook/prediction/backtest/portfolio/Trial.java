package dev.roadbook.prediction.backtest.portfolio;

import dev.roadbook.platform.run.Nothing;
import dev.roadbook.platform.run.Run;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One backtest, as people follow it.
 *
 * @param percent how much of it is done
 * @param done models that were learned and looked at
 * @param total models it takes; 0 while purchases are still read
 * @param reason why nothing came of it
 */
@Schema(name = "BacktestRun")
record Trial(
        UUID id,
        State state,
        int percent,
        int done,
        int total,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason) {

    /** Life of a backtest: running, and one of four ends. */
    @Schema(name = "BacktestState")
    enum State {
        RUNNING,
        MEASURED,
        REFUSED,
        STOPPED,
        FAILED
    }

    static Trial of(Run<Nothing, TrialResult> run) {
        return new Trial(
                run.id(),
                state(run.state()),
                run.percent(),
                run.done(),
                run.total(),
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt(),
                run.reason());
    }

    private static State state(Run.State state) {
        return switch (state) {
            case REQUESTED, RUNNING -> State.RUNNING;
            case DONE -> State.MEASURED;
            case REFUSED -> State.REFUSED;
            case STOPPED -> State.STOPPED;
            case FAILED -> State.FAILED;
        };
    }
}

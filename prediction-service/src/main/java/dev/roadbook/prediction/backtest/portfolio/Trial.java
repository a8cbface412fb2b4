package dev.roadbook.prediction.backtest.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One backtest, as people follow it.
 *
 * @param percent how much of it is done
 * @param reason why nothing came of it
 */
@Schema(name = "BacktestRun")
record Trial(
        UUID id,
        State state,
        int percent,
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
}

package dev.roadbook.prediction.targets.model;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One learning, as people follow it.
 *
 * @param synthetic whether it learns from made-up months
 * @param step what is being done
 * @param percent how much of it is done
 * @param model what came of it
 * @param reason why nothing came of it
 */
@Schema(name = "TargetTraining")
record TrainingRun(
        UUID id,
        State state,
        boolean synthetic,
        String step,
        int percent,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String model,
        @Nullable String reason) {

    /** Life of a learning: asked for, running, and one of three ends. */
    @Schema(name = "TrainingState")
    enum State {
        REQUESTED,
        RUNNING,
        LEARNED,
        REFUSED,
        FAILED
    }
}

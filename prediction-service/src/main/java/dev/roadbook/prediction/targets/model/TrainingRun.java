package dev.roadbook.prediction.targets.model;

import dev.roadbook.platform.run.Run;
import dev.roadbook.prediction.targets.model.TargetTraining.Months;
import dev.roadbook.prediction.targets.model.TargetTraining.Trained;
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
 * @param done steps that are over
 * @param total steps it takes; 0 before the first
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
        int done,
        int total,
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

    static TrainingRun of(Run<Months, Trained> run) {
        var trained = run.result();
        return new TrainingRun(
                run.id(),
                state(run.state()),
                run.request().synthetic(),
                step(run),
                run.percent(),
                run.done(),
                run.total(),
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt(),
                trained == null ? null : StoredTargetModel.PREFIX + trained.version(),
                run.reason());
    }

    private static String step(Run<Months, Trained> run) {
        if (!run.state().isOpen()) {
            return "DONE";
        }
        return run.step().isEmpty() ? "WAITING" : run.step();
    }

    /** Nobody stops a learning. */
    private static State state(Run.State state) {
        return switch (state) {
            case REQUESTED -> State.REQUESTED;
            case RUNNING -> State.RUNNING;
            case DONE -> State.LEARNED;
            case REFUSED -> State.REFUSED;
            case STOPPED, FAILED -> State.FAILED;
        };
    }
}

package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.run.Run;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.recommendation.settings.Policy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as people follow it.
 *
 * @param state how far it is
 * @param step what is being done: READING, COMPUTING or DONE
 * @param percent how much of it is done
 * @param done accounts that are done
 * @param total accounts there are; 0 while that is not known
 * @param reason why nothing came of it
 * @param summary what came of it
 * @param replay how computing it again went, if it was the last run to be computed again
 */
@Schema(name = "RecommendationRun")
record RunView(
        UUID id,
        State state,
        String step,
        int percent,
        int done,
        int total,
        LocalDate asOf,
        Policy policy,
        String requestedBy,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable RunSummary summary,
        @Nullable ReplayView replay) {

    private static final int WHOLE = 100;
    private static final String DONE = "DONE";

    static RunView of(RunSummary summary, Optional<ReplayView> replay) {
        return new RunView(
                summary.id(),
                State.DONE,
                DONE,
                WHOLE,
                summary.accountCount(),
                summary.accountCount(),
                summary.asOf(),
                summary.policy(),
                summary.requestedBy(),
                summary.begunAt(),
                null,
                summary,
                replay.orElse(null));
    }

    static RunView of(Run<Asked, Made> run) {
        return new RunView(
                run.request().runId(),
                run.state(),
                step(run),
                run.percent(),
                run.done(),
                run.total(),
                run.request().asOf(),
                run.request().policy(),
                run.requestedBy(),
                run.requestedAt(),
                run.reason(),
                null,
                null);
    }

    private static String step(Run<Asked, Made> run) {
        if (!run.state().isOpen()) {
            return DONE;
        }
        return run.step().isEmpty() ? "WAITING" : run.step();
    }
}

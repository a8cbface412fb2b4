package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.run.Run;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.recommendation.run.Replay.Again;
import dev.roadbook.recommendation.run.Replay.Replayed;
import org.jspecify.annotations.Nullable;

/**
 * A run that is computed again, as people follow it.
 *
 * @param percent how much of it is done
 * @param result what came of it
 * @param reason why nothing came of it
 */
record ReplayView(
        State state,
        int percent,
        @Nullable Replayed result,
        @Nullable String reason) {

    static ReplayView of(Run<Again, Replayed> run) {
        return new ReplayView(run.state(), run.percent(), run.result(), run.reason());
    }
}

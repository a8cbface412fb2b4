package dev.roadbook.prediction.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to refresh.
 *
 * @param scope what
 * @param batchId batch that asked for it
 * @param requestedAt when it was asked for last
 */
public record RefreshRequest(Scope scope, @Nullable UUID batchId, Instant requestedAt) {

    /** What is to be refreshed. */
    public enum Scope {
        /** The yardsticks, then every account measured by older ones. */
        PORTFOLIO,
        /** How representatives stand. */
        REPS
    }
}

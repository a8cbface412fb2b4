package dev.roadbook.platform.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run, as people follow it.
 *
 * @param request what was asked for
 * @param step what is being done, in the word of whoever does it; empty before the first
 * @param done how much of it is done
 * @param total of how much; 0 where that is not known yet
 * @param result what came of it
 * @param reason why nothing came of it
 */
public record Run<Q, R>(
        UUID id,
        State state,
        Q request,
        String requestedBy,
        Instant requestedAt,
        String step,
        int done,
        int total,
        @Nullable Instant finishedAt,
        @Nullable R result,
        @Nullable String reason) {

    private static final int WHOLE = 100;

    /** Life of a run: asked for, running, and one of four ends. */
    public enum State {
        REQUESTED,
        RUNNING,
        DONE,
        REFUSED,
        STOPPED,
        FAILED;

        public boolean isOpen() {
            return this == REQUESTED || this == RUNNING;
        }
    }

    public int percent() {
        if (state == State.DONE || state == State.REFUSED) {
            return WHOLE;
        }
        return total == 0 ? 0 : (int) ((long) WHOLE * done / total);
    }
}

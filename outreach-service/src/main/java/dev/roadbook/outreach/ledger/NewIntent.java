package dev.roadbook.outreach.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An intent to be recorded.
 *
 * @param programme what it is for
 * @param subject who it is about
 * @param cycle occasion: one mail for each
 * @param dueOn day it is meant for
 * @param state where it starts: planned, or ended before it began
 * @param reason why, when it does not start planned
 * @param notBefore when it may first be tried
 */
public record NewIntent(
        String programme,
        Subject subject,
        String cycle,
        LocalDate dueOn,
        State state,
        @Nullable String reason,
        Instant notBefore) {

    public NewIntent {
        switch (state) {
            case PLANNED, EXPIRED, SUPPRESSED, HOLDOUT -> {}
            case CLAIMED, HANDED_OVER, ACCEPTED, TEMP_FAILED, HARD_FAILED, UNKNOWN, CANCELLED, TEST ->
                throw new IllegalArgumentException("no intent starts " + state);
        }
    }
}

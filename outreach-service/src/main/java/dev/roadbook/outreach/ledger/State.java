package dev.roadbook.outreach.ledger;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Where an intended mail stands, and where it may go from there. */
public enum State {
    /** Waits for its time. */
    PLANNED,
    /** Some instance works on it, for as long as its lease lasts. */
    CLAIMED,
    /** The message is on its way to the server; from here on only the server's reply tells. */
    HANDED_OVER,
    /** The server confirmed. */
    ACCEPTED,
    /** Not now; tried again after a while. */
    TEMP_FAILED,
    /** Never. */
    HARD_FAILED,
    /** May have been sent: a person decides. */
    UNKNOWN,
    /** Its time had passed before it could go. */
    EXPIRED,
    /** The recipient does not want it. */
    SUPPRESSED,
    /** Left out of an experiment's treatment. */
    HOLDOUT,
    /** No longer right. */
    CANCELLED,
    /** Shown in test mode instead of sent. */
    TEST;

    boolean canBecome(State next) {
        return next.predecessors().contains(this);
    }

    /** The states from which this one may be reached. */
    Set<State> predecessors() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CLAIMED, UNKNOWN);
            case CLAIMED -> EnumSet.of(PLANNED, TEMP_FAILED);
            case HANDED_OVER -> EnumSet.of(CLAIMED);
            case ACCEPTED -> EnumSet.of(HANDED_OVER, UNKNOWN);
            case TEMP_FAILED, HARD_FAILED, EXPIRED -> EnumSet.of(CLAIMED, HANDED_OVER);
            case UNKNOWN, TEST -> EnumSet.of(HANDED_OVER);
            case SUPPRESSED, HOLDOUT -> EnumSet.of(CLAIMED);
            case CANCELLED -> EnumSet.of(PLANNED, TEMP_FAILED, CLAIMED);
        };
    }

    /** For SQL: the states among which an update finds what it may change. */
    String[] predecessorNames() {
        return predecessors().stream().map(State::name).toArray(String[]::new);
    }

    public static Stream<State> all() {
        return Stream.of(values());
    }
}

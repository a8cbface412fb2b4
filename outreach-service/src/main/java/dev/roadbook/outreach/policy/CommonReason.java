package dev.roadbook.outreach.policy;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.State;

/** The reasons that any programme may have not to write, or not yet. */
public enum CommonReason implements Reason {
    NOT_DUE(State.CANCELLED),
    EXPIRED(State.EXPIRED),
    ACCOUNT_INACTIVE(State.CANCELLED),
    NO_ADDRESS(State.CANCELLED),
    INVALID_ADDRESS(State.CANCELLED),
    UNSAFE_TEXT(State.CANCELLED),
    SUPPRESSED(State.SUPPRESSED),
    HOLDOUT(State.HOLDOUT),
    QUIET_HOURS(State.CANCELLED),
    DAY_OFF(State.CANCELLED),
    FREQUENCY_CAP(State.CANCELLED),
    ADDRESS_CHANGED(State.CANCELLED);

    private final State end;

    CommonReason(State end) {
        this.end = end;
    }

    @Override
    public State end() {
        return end;
    }
}

package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.State;

/** The reasons of digests alone. */
enum DigestReason implements Reason {
    OPTED_OUT(State.SUPPRESSED),
    NOTHING_TO_SAY(State.CANCELLED),
    REP_LEFT(State.CANCELLED),
    WEEK_OVER(State.CANCELLED);

    private final State end;

    DigestReason(State end) {
        this.end = end;
    }

    @Override
    public State end() {
        return end;
    }
}

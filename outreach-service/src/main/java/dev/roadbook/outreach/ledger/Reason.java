package dev.roadbook.outreach.ledger;

/** Why a mail does not go, or not yet; policies and programmes have theirs. */
@FunctionalInterface
public interface Reason {

    /** What the ledger and people are told; for ever. */
    String name();

    /** How an intent ends that is refused for it. */
    default State end() {
        return State.CANCELLED;
    }
}

package dev.roadbook.outreach.ledger;

/** What came between a mail that may go and its sending. */
public enum Setback implements Reason {
    MAIL_SERVER_UNAVAILABLE,
    ATTEMPTS_EXHAUSTED,
    LEASE_EXPIRED,
    SERVICE_STOPPING,
    SENDING_HELD,
    HAND_OVERS_UNREADABLE,
    HAND_OVER_NOT_NOTED
}

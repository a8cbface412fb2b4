package dev.roadbook.outreach.ledger;

/** What came between a mail that may go and its sending. */
public enum Setback {
    MAIL_SERVER_UNAVAILABLE,
    ATTEMPTS_EXHAUSTED,
    LEASE_EXPIRED,
    SERVICE_STOPPING
}

package dev.roadbook.platform.kafka;

/** Something every record needs is away: the fault is not the record's, so it waits instead of being dead-lettered. */
public final class Outage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Outage(String message, Throwable cause) {
        super(message, cause);
    }
}

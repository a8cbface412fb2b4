package dev.roadbook.ingestion.batch.lane;

/** Another instance has taken the lane over; whatever this one was doing must not be written. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(Lease lease) {
        super("the lane %s is no longer held with fence %d".formatted(lease.source(), lease.fence()));
    }
}

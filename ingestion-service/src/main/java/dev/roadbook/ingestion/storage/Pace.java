package dev.roadbook.ingestion.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The slowest a sender may be: after a grace time, an average of so many bytes a second. */
record Pace(Duration grace, int minBytesPerSecond) {

    boolean isTooSlow(long bytes, long waitedNanos) {
        long counted = waitedNanos - grace.toNanos();
        return counted > 0 && bytes < minBytesPerSecond * (counted / (double) TimeUnit.SECONDS.toNanos(1));
    }
}

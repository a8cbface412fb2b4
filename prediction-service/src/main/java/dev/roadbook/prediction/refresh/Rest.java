package dev.roadbook.prediction.refresh;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What work that concerns everybody leaves to others: after each piece of it, a multiple of the time that it took. */
final class Rest {

    private final int times;
    private final Duration longest;
    private final LongSupplier nanos;
    private volatile long over;

    Rest(int times, Duration longest, LongSupplier nanos) {
        this.times = times;
        this.longest = longest;
        this.nanos = nanos;
        this.over = nanos.getAsLong();
    }

    /** Works, and rests from then on; work that fails is to be repeated and needs no rest. */
    void after(Runnable work) {
        long begun = nanos.getAsLong();
        work.run();
        long ended = nanos.getAsLong();
        over = ended + Math.min((ended - begun) * times, longest.toNanos());
    }

    /** How much of it is left, never less than nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, over - nanos.getAsLong()));
    }
}

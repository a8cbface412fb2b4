package dev.roadbook.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MutableClock extends Clock {

    /** The zone of the business day. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Instant start;
    private volatile Instant now;

    public MutableClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Moves to nine in the morning of the day. */
    public void set(LocalDate day) {
        set(day.atTime(9, 0).atZone(ZONE).toInstant());
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Moves back to where the clock started. */
    public void reset() {
        set(start);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    /** The same hands on another zone's dial. */
    @Override
    public Clock withZone(ZoneId zone) {
        var hands = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return hands.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return hands.withZone(other);
            }
        };
    }
}

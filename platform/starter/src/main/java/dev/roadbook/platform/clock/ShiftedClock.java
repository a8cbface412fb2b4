package dev.roadbook.platform.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs ahead of another by what a file says, so that a rehearsal can let days pass. */
final class ShiftedClock extends Clock {

    private static final Duration REREAD_AFTER = Duration.ofSeconds(1);

    private final Clock base;
    private final Path file;
    private volatile Reading reading = new Reading(Instant.MIN, Duration.ZERO);

    private record Reading(Instant at, Duration shift) {}

    ShiftedClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        var now = base.instant();
        if (reading.at.isBefore(now.minus(REREAD_AFTER))) {
            reading = new Reading(now, read());
        }
        return now.plus(reading.shift);
    }

    private Duration read() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the clock shift in " + file, e);
        }
    }
}

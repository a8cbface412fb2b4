package dev.roadbook.prediction.model.accuracy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A measure that is asked for far more often than it changes: it is taken anew after an hour, or of another subject. */
public final class HourlyMeasure<S, T> {

    private static final Duration EVERY = Duration.ofHours(1);

    private final Clock clock;
    private @Nullable Taken<S, T> latest;

    public HourlyMeasure(Clock clock) {
        this.clock = clock;
    }

    private record Taken<S, T>(S subject, T value, Instant goodUntil) {}

    /** Whoever asks meanwhile waits, rather than measure the same once more. */
    public synchronized T of(S subject, Supplier<T> measure) {
        var now = clock.instant();
        if (latest == null || !latest.subject().equals(subject) || !now.isBefore(latest.goodUntil())) {
            latest = new Taken<>(subject, measure.get(), now.plus(EVERY));
        }
        return latest.value();
    }
}

package dev.roadbook.local;

import dev.roadbook.local.stack.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells a person at a terminal how far things are. */
final class Console implements Progress {

    private final InstantSource time = InstantSource.system();
    private final Instant begun = time.instant();

    @Override
    public void starting(String what) {
        // one line each when it is ready says enough
    }

    @Override
    public synchronized void ready(String what, Duration took) {
        System.out.printf(Locale.ROOT, "  ready  %-34s %5.1f s%n", what, took.toMillis() / 1000.0);
    }

    @Override
    public synchronized void note(String message) {
        System.out.println("  " + message);
    }

    synchronized void title(String message) {
        System.out.printf("%n%s%n", message);
    }

    /** How long this program has been at it. */
    String elapsed() {
        return "%.0f s".formatted(Duration.between(begun, time.instant()).toMillis() / 1000.0);
    }
}

package dev.roadbook.local.stack;

import java.time.Duration;

/** Hears how far a stack has got. */
public interface Progress {

    void starting(String what);

    void ready(String what, Duration took);

    void note(String message);

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void starting(String what) {}

            @Override
            public void ready(String what, Duration took) {}

            @Override
            public void note(String message) {}
        };
    }

    /** Tells a beginning, and after the action its end. */
    default void during(String what, Runnable action) {
        starting(what);
        long begun = System.nanoTime();
        action.run();
        ready(what, Duration.ofNanos(System.nanoTime() - begun));
    }
}

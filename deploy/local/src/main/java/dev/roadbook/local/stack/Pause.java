package dev.roadbook.local.stack;

/** Waiting between two looks at something. */
final class Pause {

    private static final int MILLIS = 200;

    private Pause() {}

    static void moment() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting", e);
        }
    }
}

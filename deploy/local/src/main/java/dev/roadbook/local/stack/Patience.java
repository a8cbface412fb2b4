package dev.roadbook.local.stack;

import java.time.Duration;

/**
 * How long to wait for something that works: as long as it gets on, and never longer than a bound. A busy machine makes
 * everything slow; only what stands still is broken.
 */
public final class Patience {

    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

    private final Duration standstill;
    private final Duration most;
    private Duration movedAt = Duration.ZERO;
    private Duration saidAt = Duration.ZERO;

    /** Gives up after a standstill, and after the most in any case. */
    public Patience(Duration standstill, Duration most) {
        this.standstill = standstill;
        this.most = most;
    }

    /** Judges by how much time has passed since the beginning, and whether anything moved since the last look. */
    public Verdict look(Duration elapsed, boolean moved) {
        if (moved) {
            movedAt = elapsed;
        }
        if (elapsed.compareTo(most) > 0) {
            return Verdict.TAKES_TOO_LONG;
        }
        if (elapsed.minus(movedAt).compareTo(standstill) > 0) {
            return Verdict.STANDS_STILL;
        }
        if (elapsed.minus(saidAt).compareTo(BETWEEN_WORDS) >= 0) {
            saidAt = elapsed;
            return Verdict.IS_SLOW;
        }
        return Verdict.WAIT;
    }

    /** What is known of the wait. */
    public enum Verdict {
        WAIT,
        /** Worth a word, once a minute. */
        IS_SLOW,
        STANDS_STILL,
        TAKES_TOO_LONG
    }
}

package dev.roadbook.local.stack;

import static dev.roadbook.local.stack.Patience.Verdict.IS_SLOW;
import static dev.roadbook.local.stack.Patience.Verdict.STANDS_STILL;
import static dev.roadbook.local.stack.Patience.Verdict.TAKES_TOO_LONG;
import static dev.roadbook.local.stack.Patience.Verdict.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final Patience patience = new Patience(Duration.ofMinutes(2), Duration.ofMinutes(20));

    @Test
    void waitsBeyondTheStandstillForWhatMoves() {
        for (int minute = 1; minute <= 20; minute++) {
            assertThat(patience.look(Duration.ofMinutes(minute), true)).isEqualTo(IS_SLOW);
        }
    }

    @Test
    void givesUpOnWhatStandsStill() {
        assertThat(patience.look(Duration.ofSeconds(90), true)).isEqualTo(IS_SLOW);
        assertThat(patience.look(Duration.ofSeconds(140), false)).isEqualTo(WAIT);
        assertThat(patience.look(Duration.ofSeconds(210), false)).isEqualTo(IS_SLOW);
        assertThat(patience.look(Duration.ofSeconds(211), false)).isEqualTo(STANDS_STILL);
    }

    @Test
    void givesUpInTheEndOnWhatMovesForEver() {
        assertThat(patience.look(Duration.ofMinutes(21), true)).isEqualTo(TAKES_TOO_LONG);
    }

    @Test
    void saysOnceAMinuteThatItIsSlow() {
        assertThat(patience.look(Duration.ofSeconds(59), true)).isEqualTo(WAIT);
        assertThat(patience.look(Duration.ofMinutes(1), true)).isEqualTo(IS_SLOW);
        assertThat(patience.look(Duration.ofSeconds(61), true)).isEqualTo(WAIT);
        assertThat(patience.look(Duration.ofMinutes(2), true)).isEqualTo(IS_SLOW);
    }
}

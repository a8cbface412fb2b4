package dev.roadbook.platform.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConfidenceSequenceTests {

    private static final ConfidenceSequence SEQUENCE = new ConfidenceSequence(0.05, 0.03);

    /** −2 ln 0.05 = 5.9915 and ln 6.9915 = 1.9447, so nρ² = 7.9361: √(2 · 8.9361/7.9361 · ln(√8.9361/0.05)). */
    @Test
    void isSomeThreeStandardErrorsWideWhenItIsAsPlanned() {
        assertThat(SEQUENCE.widening(0.03)).isEqualTo(3.0352, within(1e-4));
    }

    @Test
    void isWidestAtTheBeginning() {
        assertThat(SEQUENCE.widening(0.3))
                .isGreaterThan(SEQUENCE.widening(0.06))
                .isGreaterThan(5);
    }

    @Test
    void liesAroundTheEstimate() {
        var interval = SEQUENCE.around(0.1, 0.03);

        assertThat(interval.low()).isEqualTo(0.1 - 0.09106, within(1e-5));
        assertThat(interval.high()).isEqualTo(0.1 + 0.09106, within(1e-5));
        assertThat(interval.isAboveZero()).isTrue();
    }

    /** Nothing differs; whoever looks every day for four months must not be told otherwise but once in twenty times. */
    @Test
    void doesNotRaiseFalseAlarmsHoweverOftenItIsRead() {
        var alarms = countFound(1_000, 0);

        assertThat(alarms).isLessThanOrEqualTo(50);
    }

    @Test
    void findsWhatIsThere() {
        var found = countFound(200, 0.12);

        assertThat(found).isGreaterThan(160);
    }

    private static long countFound(int runs, double effect) {
        return LongStream.range(0, runs)
                .filter(seed -> new DailyReading(seed, effect).finds())
                .count();
    }
}

package dev.roadbook.prediction.outcome.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfUpTests {

    @ParameterizedTest
    @CsvSource({"14.374999999999998, 2, 14.38", "14.3749, 2, 14.37", "61.49999999999999, 0, 62", "-0.125, 2, -0.13"})
    void roundsWhatWasMeant(double value, int decimals, double rounded) {
        assertThat(HalfUp.of(value, decimals)).isEqualTo(rounded);
    }
}

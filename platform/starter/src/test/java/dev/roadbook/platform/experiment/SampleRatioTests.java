package dev.roadbook.platform.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleRatioTests {

    /** 100 of 1 000 were expected: 30² / 100 + 30² / 900 = 10. */
    @Test
    void measuresHowFarTheArmsAreFromTheirShares() {
        assertThat(SampleRatio.of(870, 130, 10).chiSquare()).isEqualTo(10, within(1e-9));
    }

    @Test
    void isAlarmedByWhatHappensOnceInAThousandTimes() {
        assertThat(SampleRatio.of(869, 131, 10).isAlarming()).isFalse();
        assertThat(SampleRatio.of(868, 132, 10).isAlarming()).isTrue();
        assertThat(SampleRatio.of(932, 68, 10).isAlarming()).isTrue();
    }

    @Test
    void isNotAlarmedByNothing() {
        assertThat(SampleRatio.of(0, 0, 10).isAlarming()).isFalse();
    }
}

package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimelineTests {

    private final Timeline timeline = Simulated.timeline("A", 10, 17, 31);

    @Test
    void countsPurchasesUpToADayThatDayIncluded() {
        assertThat(timeline.purchasesUntil(9)).isZero();
        assertThat(timeline.purchasesUntil(17)).isEqualTo(2);
        assertThat(timeline.purchasesUntil(30)).isEqualTo(2);
        assertThat(timeline.purchasesUntil(99)).isEqualTo(3);
    }

    @Test
    void knowsTheGapBeforeAPurchase() {
        assertThat(timeline.gapBefore(2)).isEqualTo(14);
    }

    @Test
    void refusesDaysOutOfOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> Simulated.timeline("A", 10, 10));
    }
}

package dev.roadbook.prediction.backtest.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.GapCurve.Window;
import dev.roadbook.prediction.survival.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaiveGapsTests {

    /** Gaps 10, 20 and 30. */
    private final NaiveGaps naive = NaiveGaps.of(List.of(Simulated.timeline("A", 100, 110, 130, 160)), 160);

    @Test
    void knowsMedianAndMean() {
        var timeline = Simulated.timeline("A", 100, 110, 130, 170);

        assertThat(timeline.medianGap(2)).isEqualTo(15);
        assertThat(timeline.medianGap(3)).isEqualTo(20);
        assertThat(NaiveGaps.mean(timeline, 2)).isEqualTo(15);
    }

    @Test
    void readsChancesFromTheSpreadAroundMedians() {
        // A third of the gaps was half the median, a third the median, a third one and a half of it.
        assertThat(naive.within(5, 40)).isZero();
        assertThat(naive.within(20, 40)).isEqualTo(1 / 3.0);
        assertThat(naive.within(60, 40)).isEqualTo(1);
        assertThat(naive.window(1, 40)).isEqualTo(new Window(20, 60));
    }

    @Test
    void seesNothingLaterThanItsDay() {
        var other = List.of(Simulated.timeline("A", 100, 110, 130, 160, 500));

        assertThat(NaiveGaps.of(other, 160).within(20, 40)).isEqualTo(naive.within(20, 40));
    }
}

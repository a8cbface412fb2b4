package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormsTests {

    private static final int TODAY = Simulated.FIRST_DAY + 600;

    @Test
    void tellHowMuchAccountsDifferAndHowRegularTheyAre() {
        var simulated = new Simulated(1);
        var timelines = new ArrayList<>(simulated.regular("weekly", 200, 7, 0, 600));
        timelines.addAll(simulated.regular("monthly", 200, 28, 0, 600));

        var norms = Norms.of(timelines, TODAY);

        // Gaps of 7 and 28 days lie ln 2 either side of 14.
        assertThat(norms.meanLogGap()).isCloseTo(Math.log(14), within(0.01));
        assertThat(norms.betweenAccounts()).isCloseTo(Math.pow(Math.log(2), 2), within(0.01));
        assertThat(norms.withinAccounts()).isLessThan(0.001);
    }

    @Test
    void assumeAMonthWhereNothingIsKnown() {
        var norms = Norms.of(List.of(), TODAY);

        assertThat(norms.meanLogGap()).isCloseTo(Math.log(30), within(1e-9));
        assertThat(norms.betweenAccounts()).isPositive();
        assertThat(norms.withinAccounts()).isPositive();
    }
}

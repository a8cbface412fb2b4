package dev.roadbook.prediction.backtest.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.Simulated;
import dev.roadbook.prediction.survival.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CallWeeksTests {

    private static final int SPAN = 500;
    private static final int LAST_DAY = Simulated.FIRST_DAY + SPAN;

    private final Scorecard.Calls calls = calls(timelines());

    /** Weekly buyers, monthly ones, and as many that bought more than either and left a hundred days ago. */
    private static List<Timeline> timelines() {
        var simulated = new Simulated(4);
        var all = new ArrayList<>(simulated.regular("weekly", 20, 7, 0.2, SPAN));
        all.addAll(simulated.regular("monthly", 80, 30, 0.2, SPAN));
        all.addAll(simulated.regular("gone", 60, 3, 0.2, 200));
        return all;
    }

    private static Scorecard.Calls calls(List<Timeline> timelines) {
        return Objects.requireNonNull(new RollingOrigins(timelines, Simulated.FIRST_DAY, LAST_DAY, 30)
                .run()
                .calls());
    }

    @Test
    void callValueComesBeforeOrdersThatStillCallWhoHasLeft() {
        assertThat(share(CallOrder.CALL_VALUE, 20)).isGreaterThan(0.45);
        assertThat(share(CallOrder.LIFETIME_REVENUE, 20)).isLessThan(0.05);
        assertThat(share(CallOrder.PURCHASE_DAYS, 20)).isLessThan(0.05);
    }

    @Test
    void hindsightIsNeverBeaten() {
        assertThat(calls.orders()).allSatisfy(covered -> {
            for (int i = 0; i < calls.calls().size(); i++) {
                assertThat(covered.shares().get(i))
                        .isBetween(0.0, share(CallOrder.HINDSIGHT, calls.calls().get(i)));
            }
        });
    }

    @Test
    void moreCallsCoverMoreUntilTheyCoverAll() {
        assertThat(calls.orders()).allSatisfy(covered -> {
            assertThat(covered.shares()).isSorted();
            assertThat(covered.shares().getLast()).isEqualTo(1);
        });
    }

    @Test
    void looksAtEveryWeekAfterSixtyPercentOfTheTime() {
        assertThat(calls.weeks()).isEqualTo(28);
    }

    private double share(CallOrder order, int number) {
        return calls.orders().stream()
                .filter(covered -> covered.order() == order)
                .findFirst()
                .orElseThrow()
                .shares()
                .get(calls.calls().indexOf(number));
    }
}

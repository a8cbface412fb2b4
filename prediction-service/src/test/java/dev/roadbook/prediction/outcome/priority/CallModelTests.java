package dev.roadbook.prediction.outcome.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.outcome.forecast.GapLength;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class CallModelTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final CallModel calls = new CallModel(Defaults.of(CallProperties.class));

    @Test
    void countsEveryOrderOfAWeek() {
        // Tomorrow, to 99 %, and two and four days after that.
        assertThat(value(everyDays(2), 1)).isEqualTo("299.00");
        assertThat(value(everyDays(7), 7)).isEqualTo("99.00");
    }

    @Test
    void isNextToNothingWhereTheNextOrderIsWeeksAway() {
        assertThat(value(everyDays(90), 30)).isEqualTo("1.00");
    }

    @Test
    void ofAQuarterlyBuyerCountsNoMoreThanAWeek() {
        GapLength anyDay = new Gap(90, days -> Math.max(0, 1 - days / 180.0));

        // 8 of the 90 days left, today included, and hardly a second order.
        assertThat(new BigDecimal(value(anyDay, 91))).isBetween(new BigDecimal("8.90"), new BigDecimal("9.10"));
    }

    private String value(GapLength gap, int elapsed) {
        return calls.value(TODAY.minusDays(elapsed), gap, new BigDecimal("100"), TODAY)
                .toPlainString();
    }

    private static GapLength everyDays(int days) {
        return new Gap(days, day -> day < days ? 1 : 0);
    }

    private record Gap(double typicalGap, IntToDoubleFunction open) implements GapLength {

        @Override
        public double longerThan(int days) {
            return open.applyAsDouble(days);
        }
    }
}

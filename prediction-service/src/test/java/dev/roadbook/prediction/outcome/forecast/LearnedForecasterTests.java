package dev.roadbook.prediction.outcome.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedForecasterTests {

    private static final LocalDate LAST = Forecasters.LEARNED_ON;

    private final Forecaster forecaster = Forecasters.learned();

    @Test
    void namesItsModel() {
        assertThat(forecaster.version()).isEqualTo("survival-7");
    }

    @Test
    void expectsAWeeklyBuyerAWeekLater() {
        assertThat(expected(every(7, 10), LAST)).satisfies(expected -> {
            assertThat(expected.on()).isEqualTo(LAST.plusDays(7));
            assertThat(expected.windowStart()).isEqualTo(LAST.plusDays(7));
            assertThat(expected.windowEnd()).isEqualTo(LAST.plusDays(7));
            assertThat(expected.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(expected.within7Days()).isGreaterThan(0.9);
        });
    }

    @Test
    void keepsTheDateWhileTheAccountStaysSilent() {
        var history = every(30, 12);
        var then = expected(history, LAST);
        var later = expected(history, LAST.plusDays(200));

        assertThat(later.on()).isEqualTo(then.on());
        assertThat(later.windowEnd()).isEqualTo(then.windowEnd());
        assertThat(then.daysOverdue()).isZero();
        assertThat(later.daysOverdue()).isEqualTo(200 - (int) (then.windowEnd().toEpochDay() - LAST.toEpochDay()));
        assertThat(later.within30Days()).isLessThan(then.within30Days());
    }

    @Test
    void isOverdueFromTheDayAfterTheWindow() {
        var history = every(30, 12);
        var end = expected(history, LAST).windowEnd();

        assertThat(expected(history, end).daysOverdue()).isZero();
        assertThat(expected(history, end.plusDays(1)).daysOverdue()).isEqualTo(1);
    }

    @Test
    void stillHopesOnTheDayItself() {
        var history = every(7, 10);

        assertThat(expected(history, LAST.plusDays(7)).within7Days()).isGreaterThan(0.9);
        assertThat(expected(history, LAST.plusDays(8)).within7Days()).isLessThan(0.9);
    }

    @Test
    void expectsSilenceFromTheSilent() {
        var gap = prospect(every(12, 8), LAST).gap();

        assertThat(gap.noPurchaseWithin(60, 300)).isGreaterThan(gap.noPurchaseWithin(60, 0));
        assertThat(gap.noPurchaseWithin(60, 100_000)).isBetween(0.01, 0.99);
    }

    @Test
    void abstainsWithTooLittleHistoryButKnowsTheRisk() {
        var never = new History("ANY", List.of(), "EUR", 0);

        assertThat(prospect(never, LAST).forecast()).isEqualTo(new Abstained(Abstention.NO_PURCHASE));
        assertThat(prospect(every(7, 2), LAST).forecast()).isEqualTo(new Abstained(Abstention.TOO_FEW_PURCHASES));
        assertThat(prospect(every(7, 1), LAST).gap().noPurchaseWithin(60, 10)).isBetween(0.01, 0.99);
    }

    @Test
    void abstainsWhereTheWindowHelpsNobody() {
        var strict = Defaults.with(ForecastProperties.class, Map.of("set.widest-window-days", "5"));
        var monthly = every(30, 12);

        assertThat(prospect(monthly, LAST).forecast()).isInstanceOf(Expected.class);
        assertThat(Forecasters.learned(strict)
                        .prospect(monthly, Portfolio.unknown(), LAST)
                        .forecast())
                .isEqualTo(new Abstained(Abstention.TOO_IRREGULAR));
    }

    @Test
    void saysTheSameElsewhere() {
        var elsewhere = Forecasters.learnedElsewhere();
        for (int gap = 1; gap < 40; gap++) {
            var history = every(gap, 9);
            var here = prospect(history, LAST.plusDays(3));
            var there = elsewhere.prospect(history, Portfolio.unknown(), LAST.plusDays(3));

            assertThat(there.forecast()).isEqualTo(here.forecast());
            assertThat(there.habits()).isEqualTo(here.habits());
            assertThat(there.gap().noPurchaseWithin(60, 3)).isEqualTo(here.gap().noPurchaseWithin(60, 3));
        }
    }

    private Expected expected(History history, LocalDate asOf) {
        return (Expected) prospect(history, asOf).forecast();
    }

    private Prospect prospect(History history, LocalDate asOf) {
        return forecaster.prospect(history, Portfolio.unknown(), asOf);
    }

    private static History every(int days, int purchases) {
        return history(IntStream.range(0, purchases)
                .mapToObj(i -> LAST.minusDays((long) days * (purchases - 1 - i)))
                .toArray(LocalDate[]::new));
    }

    private static History history(LocalDate... on) {
        var days = List.of(on).stream()
                .map(day -> new TradingDay(day, "EUR", new BigDecimal("100"), new BigDecimal("100"), 1, 1, null))
                .toList();
        return new History("ANY", days, "EUR", 0);
    }
}

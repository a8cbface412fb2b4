package dev.roadbook.prediction.outcome.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NaiveForecasterTests {

    private static final LocalDate LAST = LocalDate.of(2028, 2, 22);

    private final Forecaster forecaster = Forecasters.naive();

    @Test
    void addsTheMedianGapAcrossALeapDay() {
        assertThat(expected(weekly(10), LAST).on()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void roundsHalfADayUp() {
        var rhythm = new Rhythm(List.of(LAST.minusDays(15), LAST.minusDays(8), LAST));

        // Gaps 7 and 8.
        assertThat(expected(rhythm, LAST).on()).isEqualTo(LAST.plusDays(8));
    }

    @Test
    void becomesLessLikelyToReturnTheLongerItIsSilent() {
        var soon = expected(weekly(10), LAST.plusDays(6)).within30Days();
        var late = expected(weekly(10), LAST.plusDays(60)).within30Days();
        var veryLate = expected(weekly(10), LAST.plusDays(600)).within30Days();

        assertThat(soon).isGreaterThan(late);
        assertThat(late).isGreaterThan(veryLate);
    }

    @Test
    void isOverdueFromTheDayAfterTheWindow() {
        var end = expected(weekly(10), LAST).windowEnd();

        assertThat(expected(weekly(10), end).daysOverdue()).isZero();
        assertThat(expected(weekly(10), end.plusDays(1)).daysOverdue()).isEqualTo(1);
    }

    @Test
    void trustsARegularBuyerMore() {
        var portfolio = new Portfolio(1, LAST, 7.0, List.of(0.9, 1.0, 1.0, 1.1), null, List.of());

        assertThat(forecast(weekly(10), portfolio, LAST))
                .isInstanceOfSatisfying(
                        Expected.class,
                        expected -> assertThat(expected.confidence()).isEqualTo(Confidence.HIGH));
        assertThat(forecast(weekly(3), portfolio, LAST))
                .isInstanceOfSatisfying(
                        Expected.class,
                        expected -> assertThat(expected.confidence()).isEqualTo(Confidence.LOW));
    }

    @Test
    void assumesThePortfoliosGapForASinglePurchase() {
        var gaps = new Gaps(Defaults.of(ForecastProperties.class));
        var once = new Rhythm(List.of(LAST));
        var portfolio = new Portfolio(1, LAST, 12.5, List.of(), null, List.of());

        assertThat(gaps.of(once, Portfolio.unknown()).typicalGap()).isEqualTo(30);
        assertThat(gaps.of(once, portfolio).typicalGap()).isEqualTo(12.5);
        assertThat(gaps.of(weekly(2), portfolio).typicalGap()).isEqualTo(7);
    }

    @Test
    void refusesConfidenceThatGrowsWithTheWindow() {
        var settings = Defaults.with(
                ForecastProperties.class,
                Map.of("set.high-confidence-spread", "2", "set.medium-confidence-spread", "1"));

        assertThat(settings.isSpreadOrdered()).isFalse();
        assertThat(Defaults.of(ForecastProperties.class).isSpreadOrdered()).isTrue();
    }

    private Expected expected(Rhythm rhythm, LocalDate asOf) {
        return (Expected) forecast(rhythm, Portfolio.unknown(), asOf);
    }

    private Forecast forecast(Rhythm rhythm, Portfolio portfolio, LocalDate asOf) {
        var days = rhythm.purchaseDays().stream()
                .map(day -> new TradingDay(day, "EUR", BigDecimal.TEN, BigDecimal.TEN, 1, 1, null))
                .toList();
        return forecaster
                .prospect(new History("ANY", days, "EUR", 0), portfolio, asOf)
                .forecast();
    }

    private static Rhythm weekly(int purchases) {
        return new Rhythm(IntStream.range(0, purchases)
                .mapToObj(week -> LAST.minusWeeks(purchases - 1L - week))
                .toList());
    }
}

package dev.roadbook.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.forecast.Abstention;
import dev.roadbook.prediction.outcome.forecast.Confidence;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Forecasters;
import dev.roadbook.prediction.outcome.presence.Presence;
import dev.roadbook.prediction.outcome.presence.Standing;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories that break naive formulas: each has its documented answer, none a crash. */
class OddHistoriesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Scorer scorer = Defaults.scorer();

    static Stream<Arguments> thinHistories() {
        return Stream.of(
                argumentSet("no order at all", Buyer.named("NONE"), Abstention.NO_PURCHASE),
                argumentSet(
                        "one order", Buyer.named("ONE").buys("10", TODAY.minusDays(3)), Abstention.TOO_FEW_PURCHASES),
                argumentSet("one order today", Buyer.named("NOW").buys("10", TODAY), Abstention.TOO_FEW_PURCHASES),
                argumentSet(
                        "orders of the same day are one purchase day",
                        Buyer.named("SAME").has(day(TODAY.minusDays(9), "500", 5)),
                        Abstention.TOO_FEW_PURCHASES),
                argumentSet(
                        "returns only", Buyer.named("BACK").returns("10", TODAY.minusDays(3)), Abstention.NO_PURCHASE),
                argumentSet(
                        "zero amounts",
                        Buyer.named("ZERO")
                                .returns("0", TODAY.minusDays(9))
                                .returns("0", TODAY.minusDays(6))
                                .returns("0", TODAY.minusDays(3)),
                        Abstention.NO_PURCHASE),
                argumentSet(
                        "a gap of three years before the third order",
                        Buyer.named("AWAY").buys("10", TODAY.minusYears(3).minusDays(1), TODAY.minusYears(3), TODAY),
                        Abstention.TOO_IRREGULAR));
    }

    @ParameterizedTest
    @MethodSource("thinHistories")
    void abstainsForAReason(Buyer buyer, Abstention reason) {
        var outcome = scorer.score(buyer.asOf(TODAY), Forecasters.naive(), Portfolio.unknown(), TODAY);

        assertThat(outcome.forecast()).isEqualTo(new Abstained(reason));
        assertThat(outcome.explanation().getFirst().code()).isEqualTo(reason.name());
        assertThat(outcome.churn().risk()).isBetween(0.01, 0.99);
        assertThat(outcome.health().score()).isBetween(0.0, 100.0);
        assertThat(outcome.priority()).isBetween(0.0, 100.0);
    }

    @Test
    void takesAnAccountGoneForThreeYearsForLost() {
        var last = TODAY.minusYears(3);
        var outcome = scorer.score(
                Buyer.named("GONE")
                        .buys("10", last.minusDays(28), last.minusDays(21), last.minusDays(14), last.minusDays(7), last)
                        .asOf(TODAY),
                Forecasters.naive(),
                Portfolio.unknown(),
                TODAY);

        assertThat(outcome.forecast()).isInstanceOfSatisfying(Expected.class, expected -> {
            assertThat(expected.on()).isEqualTo(last.plusDays(7));
            assertThat(expected.daysOverdue()).isZero();
            assertThat(expected.confidence()).isEqualTo(Confidence.LOW);
        });
        assertThat(outcome.presence()).isNotNull().returns(Standing.LOST, Presence::standing);
        assertThat(outcome.explanation().getFirst().text())
                .matches("Lost: silent for 109[56] days, \\d % chance that it ever buys again");
        assertThat(outcome.explanation())
                .extracting(Reason::code)
                .doesNotContain("OVERDUE", "CONFIDENCE", "NEW_GROWTH");
        assertThat(outcome.health().score()).isLessThanOrEqualTo(19);
        assertThat(outcome.growth()).isNull();
        assertThat(outcome.callValue()).isZero();
        assertThat(outcome.churn().risk()).isGreaterThan(0.9);
    }

    @Test
    void saysThatADateOfTheLastDaysIsStillWithinItsWindow() {
        var last = TODAY.minusDays(8);
        var outcome = scorer.score(
                Buyer.named("LATE")
                        .buys("10", last.minusDays(28), last.minusDays(20), last.minusDays(14), last.minusDays(7), last)
                        .asOf(TODAY),
                Forecasters.naive(),
                Portfolio.unknown(),
                TODAY);

        assertThat(outcome.forecast()).isInstanceOfSatisfying(Expected.class, expected -> {
            assertThat(expected.on()).isBefore(TODAY);
            assertThat(expected.windowEnd()).isAfterOrEqualTo(TODAY);
            assertThat(expected.daysOverdue()).isZero();
        });
        assertThat(outcome.explanation().getFirst().code()).isEqualTo("WITHIN_WINDOW");
    }

    @Test
    void leavesOrdersInAnotherCurrencyOut() {
        var outcome = scorer.score(
                Buyer.named("SWISS")
                        .buys("100", TODAY.minusDays(1), TODAY.minusDays(8))
                        .has(new TradingDay(
                                TODAY.minusDays(20), "CHF", new BigDecimal("900"), new BigDecimal("900"), 2, 2, null))
                        .asOf(TODAY),
                Forecasters.naive(),
                Portfolio.unknown(),
                TODAY);

        assertThat(outcome.history().currency()).isEqualTo("EUR");
        assertThat(outcome.revenue().lifetime()).isEqualByComparingTo("200");
        assertThat(outcome.explanation())
                .contains(new Reason("OTHER_CURRENCY", "2 orders not counted: not in EUR", "2"));
    }

    @Test
    void isNotImpressedByAMillionTinyOrdersOnADay() {
        var steady = Buyer.named("STEADY").buys("100", TODAY.minusDays(14), TODAY.minusDays(7), TODAY);
        var flooded = Buyer.named("STEADY")
                .buys("100", TODAY.minusDays(14), TODAY)
                .has(day(TODAY.minusDays(7), "10000", 1_000_000));

        assertThat(forecast(flooded)).isEqualTo(forecast(steady));
    }

    private Forecast forecast(Buyer buyer) {
        return scorer.score(buyer.asOf(TODAY), Forecasters.naive(), Portfolio.unknown(), TODAY)
                .forecast();
    }

    private static TradingDay day(LocalDate day, String amount, int orders) {
        return new TradingDay(day, "EUR", new BigDecimal(amount), new BigDecimal(amount), orders, orders, null);
    }
}

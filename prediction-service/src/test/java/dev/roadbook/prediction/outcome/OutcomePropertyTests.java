package dev.roadbook.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.churn.ChurnCategory;
import dev.roadbook.prediction.outcome.forecast.Confidence;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Forecasters;
import dev.roadbook.prediction.outcome.value.Appraiser;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutcomePropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final Scorer scorer = Defaults.scorer();

    Forecaster forecaster() {
        return Forecasters.naive();
    }

    @Provide
    Arbitrary<List<TradingDay>> days() {
        var day = Combinators.combine(
                        Arbitraries.integers().between(0, 1400),
                        Arbitraries.integers().between(-20_000, 90_000),
                        Arbitraries.integers().between(1, 3))
                .as((offset, cents, orders) -> day(FIRST.plusDays(offset), cents, orders));
        return day.list().uniqueElements(TradingDay::day).ofMaxSize(60);
    }

    private static TradingDay day(LocalDate day, int cents, int orders) {
        var revenue = BigDecimal.valueOf(cents, 2);
        return new TradingDay(day, "EUR", revenue, revenue.max(BigDecimal.ZERO), orders, cents > 0 ? orders : 0, null);
    }

    @Property(tries = 300)
    void orderOfArrivalDoesNotMatter(
            @ForAll("days") List<TradingDay> days, @ForAll Random random, @ForAll @IntRange(max = 1500) int asOf) {
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, random);

        assertThat(outcome(shuffled, asOf)).isEqualTo(outcome(days, asOf));
    }

    @Property(tries = 300)
    void theFutureDoesNotMatter(@ForAll("days") List<TradingDay> days, @ForAll @IntRange(max = 1500) int asOf) {
        var past = days.stream()
                .filter(day -> !day.day().isAfter(FIRST.plusDays(asOf)))
                .toList();

        assertThat(outcome(days, asOf)).isEqualTo(outcome(past, asOf));
    }

    @Property(tries = 500)
    void everyNumberStaysWithinItsBounds(
            @ForAll("days") List<TradingDay> days, @ForAll @IntRange(max = 1500) int asOf) {
        var outcome = outcome(days, asOf);

        assertThat(outcome.churn().risk()).isBetween(0.01, 0.99);
        assertThat(outcome.health().score()).isBetween(0.0, 100.0);
        assertThat(outcome.priority()).isBetween(0.0, 100.0);
        if (outcome.forecast() instanceof Expected expected) {
            assertThat(expected.within7Days()).isBetween(0.01, expected.within30Days());
            assertThat(expected.within30Days()).isLessThanOrEqualTo(0.99);
            assertThat(expected.on()).isBetween(expected.windowStart(), expected.windowEnd());
            assertThat(expected.windowStart())
                    .isAfter(outcome.history().lastPurchase().orElseThrow().day());
            assertThat(expected.daysOverdue() > 0)
                    .isEqualTo(expected.windowEnd().isBefore(outcome.asOf()) && isActive(outcome));
        }
    }

    /** Whatever is said of an account's future is read off one curve, and off the same account. */
    @Property(tries = 500)
    void chancesAgreeWithEachOther(@ForAll("days") List<TradingDay> days, @ForAll @IntRange(max = 4000) int asOf) {
        var outcome = outcome(days, asOf);
        var presence = outcome.presence();
        if (presence == null) {
            assertThat(outcome.history().purchases()).isZero();
            assertThat(outcome.callValue()).isZero();
            return;
        }
        assertThat(presence.alive()).isBetween(0.01, 0.99);
        assertThat(outcome.churn().risk()).isGreaterThanOrEqualTo(1 - presence.alive() - 0.0011);
        if (outcome.forecast() instanceof Expected expected) {
            assertThat(expected.within30Days()).isLessThanOrEqualTo(presence.alive());
            if (!presence.isActive()) {
                assertThat(expected.daysOverdue()).isZero();
                assertThat(expected.confidence()).isEqualTo(Confidence.LOW);
            }
        }
        assertThat(presence.isLost()).isEqualTo(presence.alive() < 0.1);
        assertThat(presence.isActive()).isEqualTo(presence.silentDays() == null);
        assertThat(outcome.callValue().signum()).isGreaterThanOrEqualTo(0);
        if (!presence.isActive()) {
            assertThat(outcome.growth()).isNull();
            assertThat(outcome.health().score()).isLessThanOrEqualTo(presence.isLost() ? 19 : 39);
        }
        if (presence.isLost()) {
            assertThat(outcome.callValue()).isZero();
            assertThat(outcome.churn().category()).isEqualTo(ChurnCategory.HIGH);
        }
    }

    private static boolean isActive(Outcome outcome) {
        var presence = outcome.presence();
        return presence != null && presence.isActive();
    }

    @Property(tries = 100)
    void theDateStandsUntilTheNextPurchase(
            @ForAll("days") List<TradingDay> days, @ForAll @IntRange(max = 400) int daysLater) {
        var today = outcome(days, 1400).forecast();
        var later = outcome(days, 1400 + daysLater).forecast();

        assertThat(later.getClass()).isEqualTo(today.getClass());
        if (today instanceof Expected before && later instanceof Expected after) {
            assertThat(after.on()).isEqualTo(before.on());
            assertThat(after.windowEnd()).isEqualTo(before.windowEnd());
        }
    }

    private Outcome outcome(List<TradingDay> days, int asOf) {
        var today = FIRST.plusDays(asOf);
        return scorer.score(
                new Subject(History.of("ANY", days, today, "EUR"), Set.of(), Appraiser.ofNothing()),
                forecaster(),
                Portfolio.unknown(),
                today);
    }
}

package dev.roadbook.prediction.outcome.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two years of a portfolio are known, the third is kept back: accounts differ in pace and in size, and some leave. */
class WorthTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final int ACCOUNTS = 1_000;

    private final List<History> known = new ArrayList<>();
    private final List<Double> yearAhead = new ArrayList<>();
    private final ValueModel model;

    WorthTests() {
        var chance = new Random(7);
        IntStream.range(0, ACCOUNTS).forEach(account -> buy("A" + account, chance));
        model = ValueModel.fit(known.stream().map(WorthTests::buying).toList()).orElseThrow();
    }

    @Test
    void expectsWhatThePortfolioBringsInTheYearAhead() {
        double expected = worths().stream()
                .mapToDouble(worth -> worth.revenue().doubleValue())
                .sum();
        double brought = yearAhead.stream().mapToDouble(each -> each).sum();

        assertThat(expected / brought).isCloseTo(1, within(0.1));
    }

    @Test
    void eightOfTenAccountsBringWhatTheIntervalSays() {
        var worths = worths();
        double inside = IntStream.range(0, ACCOUNTS)
                        .filter(i -> yearAhead.get(i) >= worths.get(i).low().doubleValue()
                                && yearAhead.get(i) <= worths.get(i).high().doubleValue())
                        .count()
                / (double) ACCOUNTS;

        assertThat(inside).isCloseTo(0.8, within(0.08));
    }

    @Test
    void isCloserThanLastYearAgain() {
        var worths = worths();
        double ours = 0;
        double lastYears = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            double lastYear =
                    known.get(i).revenue(TODAY.minusYears(1).plusDays(1), TODAY).doubleValue();
            ours += Math.abs(worths.get(i).revenue().doubleValue() - yearAhead.get(i));
            lastYears += Math.abs(lastYear - yearAhead.get(i));
        }

        assertThat(ours).isLessThan(lastYears);
    }

    @Test
    void saysTheSameOfTheSame() {
        var again =
                ValueModel.fit(known.reversed().stream().map(WorthTests::buying).toList());

        assertThat(again)
                .hasValueSatisfying(
                        other -> assertThat(worth(known.getFirst(), other)).isEqualTo(worth(known.getFirst(), model)));
    }

    @Test
    void doesNotTakeASmallAccountForALargeOneBecauseLittleIsKnownOfIt() {
        var small = buyer("SMALL", "118.50", TODAY.minusDays(12), TODAY.minusDays(5));
        var large = new ValueModel(model.purchases(), 900, 0.5, model.orderSpread());

        var worth = Worth.of(buying(small), large, 0.9);

        assertThat(worth.orderValue()).isBetween(new BigDecimal("118.50"), new BigDecimal("180"));
        assertThat(worth.low()).isLessThan(worth.revenue().multiply(new BigDecimal("0.5")));
        assertThat(worth.high()).isGreaterThan(worth.revenue().multiply(new BigDecimal("1.5")));
    }

    @Test
    void isWorthNothingMoreThanItsChanceToBuyAtAll() {
        var account = buying(known.getFirst());

        assertThat(Worth.of(account, model, 0.04)).satisfies(worth -> {
            assertThat(worth.active()).isEqualTo(0.04);
            assertThat(worth.high()).isZero();
            assertThat(worth.revenue()).isLessThan(Worth.of(account, model, 0.4).revenue());
        });
    }

    private static History buyer(String account, String amount, LocalDate... on) {
        var size = new BigDecimal(amount);
        return History.of(
                account,
                Stream.of(on)
                        .map(day -> new TradingDay(day, "EUR", size, size, 1, 1, null))
                        .toList(),
                TODAY,
                "EUR");
    }

    @Test
    void saysNothingOfAPortfolioOfAFew() {
        assertThat(ValueModel.fit(
                        known.stream().limit(40).map(WorthTests::buying).toList()))
                .isEmpty();
    }

    private List<Worth> worths() {
        return known.stream().map(history -> worth(history, model)).toList();
    }

    private static Worth worth(History history, ValueModel model) {
        var buying = buying(history);
        return Worth.of(buying, model, model.purchases().alive(buying.repeats()));
    }

    private static Buying buying(History history) {
        return Buying.of(history, TODAY).orElseThrow();
    }

    private void buy(String account, Random chance) {
        double gap = 5 + 60 * chance.nextDouble() * chance.nextDouble();
        double size = Math.exp(4.5 + 0.7 * chance.nextGaussian());
        double leaves = 0.03 * chance.nextDouble();
        var days = new ArrayList<TradingDay>();
        double ahead = 0;
        double at = chance.nextInt(200);
        do {
            var day = FIRST.plusDays((long) at);
            var amount = BigDecimal.valueOf(Math.round(size * Math.exp(0.3 * chance.nextGaussian()) * 100), 2);
            if (day.isAfter(TODAY)) {
                ahead += day.isAfter(TODAY.plusYears(1)) ? 0 : amount.doubleValue();
            } else {
                days.add(new TradingDay(day, "EUR", amount, amount, 1, 1, null));
            }
            at += 1 - gap * Math.log(1 - chance.nextDouble());
        } while (chance.nextDouble() > leaves && at < 1_096);
        known.add(History.of(account, days, TODAY, "EUR"));
        yearAhead.add(ahead);
    }
}

package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account's latest weeks beside its own past.
 *
 * @param before purchase days of the past
 * @param recent purchase days of the latest weeks
 * @param span days the latest weeks are
 * @param tempo how often it bought in the past
 * @param now revenue of the latest weeks
 * @param usual revenue of as many weeks of the past
 * @param yearBefore revenue of the same weeks a year before; absent where the account did not buy yet
 */
record Comparison(
        List<TradingDay> before,
        List<TradingDay> recent,
        int span,
        Tempo tempo,
        BigDecimal now,
        BigDecimal usual,
        @Nullable BigDecimal yearBefore) {

    /** A year that keeps the days of the week. */
    private static final int YEAR = 364;

    private static final int WEEK = 7;

    static Optional<Comparison> of(History history, LocalDate asOf, int gaps, WatchProperties properties) {
        var purchases = history.days().stream().filter(TradingDay::hasPurchase).toList();
        var past = purchases.stream()
                .filter(day -> day.day().isAfter(asOf.minusDays(properties.pastDays())))
                .toList();
        return past.size() <= properties.leastPurchases()
                ? Optional.empty()
                : compare(history, purchases, asOf, span(gaps * meanGap(past), properties), properties)
                        .filter(comparison -> comparison.usual.signum() > 0);
    }

    private static double meanGap(List<TradingDay> days) {
        return (double) ChronoUnit.DAYS.between(
                        days.getFirst().day(), days.getLast().day())
                / (days.size() - 1);
    }

    private static Optional<Comparison> compare(
            History history, List<TradingDay> purchases, LocalDate asOf, int span, WatchProperties properties) {
        var begin = asOf.minusDays(span);
        var before = purchases.stream()
                .filter(day -> !day.day().isAfter(begin) && day.day().isAfter(begin.minusDays(properties.pastDays())))
                .toList();
        if (before.size() < properties.leastPurchases()
                || before.getFirst().day().plusDays(span).isAfter(begin)) {
            return Optional.empty();
        }
        var first = before.getFirst().day();
        return Optional.of(new Comparison(
                before,
                purchases.stream().filter(day -> day.day().isAfter(begin)).toList(),
                span,
                Tempo.of(before.stream().map(TradingDay::day).toList(), begin),
                history.revenue(begin.plusDays(1), asOf),
                history.revenue(first.plusDays(1), begin)
                        .multiply(BigDecimal.valueOf(span))
                        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, begin)), 2, RoundingMode.HALF_UP),
                purchases.getFirst().day().isAfter(begin.minusDays(YEAR))
                        ? null
                        : history.revenue(begin.minusDays(YEAR - 1), asOf.minusDays(YEAR))));
    }

    /** Whole weeks, so that every day of the week is in it equally often. */
    private static int span(double days, WatchProperties properties) {
        double wanted = Math.clamp(days, properties.shortestSpanDays(), (double) properties.longestSpanDays());
        return WEEK * (int) Math.round(wanted / WEEK);
    }

    /** The chance of buying as little, or less. */
    double less() {
        return withAmounts(tempo.atMost(recent.size(), span), Amounts::smaller);
    }

    /** The chance of buying as much, or more. */
    double more() {
        return withAmounts(tempo.atLeast(recent.size(), span), Amounts::larger);
    }

    /** How often and how much have little to do with each other: both chances as one, after Fisher. */
    private double withAmounts(double often, ToDoubleBiFunction<List<TradingDay>, List<TradingDay>> much) {
        if (recent.size() < 2) {
            return often;
        }
        double product = often * much.applyAsDouble(before, recent);
        return product <= 0 ? 0 : product * (1 - StrictMath.log(product));
    }

    /** Whether revenue is below both what is usual and the same weeks of the year before, each by a share at least. */
    boolean isBelow(double share) {
        var kept = BigDecimal.valueOf(1 - share);
        return now.compareTo(usual.multiply(kept)) <= 0
                && (yearBefore == null || now.compareTo(yearBefore.multiply(kept)) <= 0);
    }

    /** Whether both what is usual and the same weeks of the year before are below revenue, each by a share at least. */
    boolean isAbove(double share) {
        var kept = now.multiply(BigDecimal.valueOf(1 - share));
        return usual.compareTo(kept) <= 0 && (yearBefore == null || yearBefore.compareTo(kept) <= 0);
    }

    /** What the difference comes to in a year. */
    BigDecimal yearly() {
        return now.subtract(usual)
                .abs()
                .multiply(BigDecimal.valueOf(365))
                .divide(BigDecimal.valueOf(span), 2, RoundingMode.HALF_UP);
    }

    /** Purchase days of the latest weeks and of as many before them. */
    List<TradingDay> lastTwoSpans(LocalDate asOf) {
        var begin = asOf.minusDays(2L * span);
        return Stream.concat(before.stream(), recent.stream())
                .filter(day -> day.day().isAfter(begin))
                .toList();
    }
}

package dev.roadbook.prediction.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of an account's orders as of a day, in the currency of its latest order.
 *
 * @param accountId whose history it is
 * @param days trading days, earliest first, one a day
 * @param currency ISO 4217 code of every amount
 * @param ordersInOtherCurrencies orders left out because amounts of two currencies are never added up
 */
public record History(String accountId, List<TradingDay> days, String currency, int ordersInOtherCurrencies) {

    /** What ISO 4217 has for no currency at all. */
    public static final String NO_CURRENCY = "XXX";

    /** Day of a year on which the first order may still come for the year to count as a whole one. */
    private static final int LATEST_BEGIN = 31;

    private static final Comparator<TradingDay> IN_ORDER =
            Comparator.comparing(TradingDay::day).thenComparing(TradingDay::currency);

    public History {
        days = List.copyOf(days);
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).day().isBefore(days.get(i).day())) {
                throw new IllegalArgumentException(
                        "days out of order at " + days.get(i).day());
            }
        }
    }

    /** The history as of a day; what is dated later is not known yet. */
    public static History of(
            String accountId, Collection<TradingDay> days, LocalDate asOf, String currencyWithoutOrders) {
        var known = days.stream()
                .filter(day -> !day.day().isAfter(asOf))
                .sorted(IN_ORDER)
                .toList();
        var currency = known.isEmpty() ? currencyWithoutOrders : known.getLast().currency();
        Predicate<TradingDay> counts = day -> day.currency().equals(currency);
        return new History(
                accountId,
                known.stream().filter(counts).toList(),
                currency,
                known.stream()
                        .filter(counts.negate())
                        .mapToInt(TradingDay::orders)
                        .sum());
    }

    /** An account that has not ordered. */
    public static History none(String accountId) {
        return new History(accountId, List.of(), NO_CURRENCY, 0);
    }

    public Rhythm rhythm() {
        return new Rhythm(days.stream()
                .filter(TradingDay::hasPurchase)
                .map(TradingDay::day)
                .toList());
    }

    public Optional<TradingDay> lastPurchase() {
        return days.reversed().stream().filter(TradingDay::hasPurchase).findFirst();
    }

    public BigDecimal revenue() {
        return revenue(LocalDate.MIN, LocalDate.MAX);
    }

    /** Day of the first order; absent without one. */
    public Optional<LocalDate> firstOrder() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst().day());
    }

    /** Whether the account was there for a whole year, its first days left aside. */
    public boolean coversYear(int year) {
        return firstOrder()
                .filter(first -> !first.isAfter(LocalDate.ofYearDay(year, LATEST_BEGIN)))
                .isPresent();
    }

    /** Net revenue of the days from the first to the last, both included. */
    public BigDecimal revenue(LocalDate first, LocalDate last) {
        var sum = BigDecimal.ZERO;
        for (var day : days) {
            if (isWithin(day, first, last)) {
                sum = sum.add(day.revenue());
            }
        }
        return sum;
    }

    /** What a purchase day brought on average; nothing without one. */
    public BigDecimal averagePurchase() {
        var purchased = days.stream()
                .filter(TradingDay::hasPurchase)
                .map(TradingDay::purchased)
                .toList();
        return purchased.isEmpty()
                ? BigDecimal.ZERO
                : purchased.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(purchased.size()), 2, RoundingMode.HALF_UP);
    }

    public int purchases() {
        return purchases(LocalDate.MIN, LocalDate.MAX);
    }

    /** Purchases of the days from the first to the last, both included. */
    public int purchases(LocalDate first, LocalDate last) {
        int sum = 0;
        for (var day : days) {
            if (isWithin(day, first, last)) {
                sum += day.purchases();
            }
        }
        return sum;
    }

    private static boolean isWithin(TradingDay day, LocalDate first, LocalDate last) {
        return !day.day().isBefore(first) && !day.day().isAfter(last);
    }
}

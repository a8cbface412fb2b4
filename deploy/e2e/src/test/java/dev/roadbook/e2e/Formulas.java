package dev.roadbook.e2e;

import static java.math.RoundingMode.HALF_UP;
import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The published formulas, written down a second time: nothing here is taken from the product. */
record Formulas(RawSales sales, LocalDate today) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal lifetime() {
        return sales.revenue(_ -> true);
    }

    long purchases() {
        return sales.purchases(_ -> true);
    }

    LocalDate lastPurchase() {
        return sales.purchaseDays().getLast();
    }

    List<Long> gaps() {
        var days = sales.purchaseDays();
        return IntStream.range(1, days.size())
                .mapToObj(i -> DAYS.between(days.get(i - 1), days.get(i)))
                .toList();
    }

    @Nullable BigDecimal medianGap() {
        return gaps().isEmpty()
                ? null
                : median(gaps().stream().map(BigDecimal::valueOf).toList());
    }

    static BigDecimal median(List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        int size = sorted.size();
        return sorted.get((size - 1) / 2).add(sorted.get(size / 2)).divide(BigDecimal.TWO);
    }

    BigDecimal sameSpanOfLastYear() {
        return sales.revenue(this::isSameSpanOfLastYear);
    }

    long purchasesToDate() {
        return sales.purchases(this::isThisYear);
    }

    long purchasesOfSameSpan() {
        return sales.purchases(this::isSameSpanOfLastYear);
    }

    BigDecimal yearToDate() {
        return sales.revenue(this::isThisYear);
    }

    BigDecimal lastYear() {
        return sales.revenue(day -> day.getYear() == today.getYear() - 1);
    }

    BigDecimal projection() {
        int elapsed = today.getDayOfYear();
        return elapsed <= 30
                ? yearToDate()
                : yearToDate()
                        .multiply(BigDecimal.valueOf(today.lengthOfYear()))
                        .divide(BigDecimal.valueOf(elapsed), 2, HALF_UP);
    }

    @Nullable BigDecimal pacePct() {
        return wasThere(today.getYear() - 1)
                ? change(projection(), lastYear())
                : sharedDays() < 90
                        ? null
                        : change(sales.revenue(this::isSharedNow), sales.revenue(this::isSharedBefore));
    }

    @Nullable BigDecimal yearOnYearRevenue() {
        return wasThere(today.getYear() - 1) ? change(yearToDate(), sameSpanOfLastYear()) : pacePct();
    }

    @Nullable BigDecimal yearOnYearOrders() {
        if (wasThere(today.getYear() - 1)) {
            return change(purchasesToDate(), purchasesOfSameSpan());
        }
        return sharedDays() < 90
                ? null
                : change(sales.purchases(this::isSharedNow), sales.purchases(this::isSharedBefore));
    }

    /** Whether the account was there in the first 31 days of a year. */
    boolean wasThere(int year) {
        return !sales.firstDay().isAfter(LocalDate.of(year, 1, 31));
    }

    /** This year's target and what it still takes. */
    record Growth(BigDecimal target, BigDecimal stillNeeded) {}

    @Nullable Growth growth() {
        var pace = pacePct();
        boolean comparesYears = wasThere(today.getYear() - 1) && pace != null;
        var base = comparesYears ? lastYear() : projection();
        if (base.signum() <= 0) {
            return null;
        }
        var factor = new BigDecimal(pace == null || pace.signum() >= 0 ? "1.10" : "1.01");
        var target = base.multiply(factor).setScale(2, HALF_UP);
        return new Growth(
                target, target.subtract(yearToDate()).max(BigDecimal.ZERO).setScale(2));
    }

    /** A year's revenue, purchases and what a purchase brought. */
    record Year(
            int year,
            boolean complete,
            BigDecimal revenue,
            long orders,
            @Nullable BigDecimal average,
            long products) {}

    List<Year> years() {
        return IntStream.rangeClosed(sales.firstDay().getYear(), today.getYear())
                .mapToObj(this::year)
                .toList();
    }

    private Year year(int year) {
        Predicate<LocalDate> days = day -> day.getYear() == year;
        var purchased = sales.orders().stream()
                .filter(order -> order.isPurchase() && days.test(order.day()))
                .map(RawSales.Order::revenue)
                .toList();
        return new Year(
                year,
                year < today.getYear() && wasThere(year),
                sales.revenue(days).setScale(2),
                purchased.size(),
                purchased.isEmpty()
                        ? null
                        : purchased.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(purchased.size()), 2, HALF_UP),
                sales.products(days).values().stream()
                        .filter(sum -> sum.signum() > 0)
                        .count());
    }

    /** The least-squares line through complete years, three at least: slope and R². */
    record Line(BigDecimal slope, BigDecimal r2) {}

    @Nullable Line trend() {
        var points = years().stream().filter(Year::complete).toList();
        if (points.size() < 3) {
            return null;
        }
        var n = BigDecimal.valueOf(points.size());
        var meanX = points.stream()
                .map(at -> BigDecimal.valueOf(at.year()))
                .reduce(BigDecimal::add)
                .orElseThrow()
                .divide(n, MathContext.DECIMAL128);
        var meanY = points.stream()
                .map(Year::revenue)
                .reduce(BigDecimal::add)
                .orElseThrow()
                .divide(n, MathContext.DECIMAL128);
        var xx = BigDecimal.ZERO;
        var xy = BigDecimal.ZERO;
        var yy = BigDecimal.ZERO;
        for (var point : points) {
            var x = BigDecimal.valueOf(point.year()).subtract(meanX);
            var y = point.revenue().subtract(meanY);
            xx = xx.add(x.multiply(x));
            xy = xy.add(x.multiply(y));
            yy = yy.add(y.multiply(y));
        }
        var r2 = yy.signum() == 0 ? BigDecimal.ONE.setScale(4) : xy.multiply(xy).divide(xx.multiply(yy), 4, HALF_UP);
        return new Line(xy.divide(xx, 2, HALF_UP), r2);
    }

    /** The fifth of the portfolio a value lies in, 1 to 5; what lies on a border belongs to the lower. */
    static <T extends Comparable<? super T>> int fifth(T value, List<T> portfolio) {
        var sorted = portfolio.stream().sorted(Comparator.naturalOrder()).toList();
        return 1
                + (int) IntStream.rangeClosed(1, 4)
                        .filter(part -> sorted.get(Math.ceilDiv(part * sorted.size(), 5) - 1)
                                        .compareTo(value)
                                < 0)
                        .count();
    }

    static String segment(int r, int f, int m) {
        if (r >= 4 && f >= 4 && m >= 4) {
            return "Champions";
        } else if (r >= 3 && f >= 3 && m >= 3) {
            return "Loyal";
        } else if (r >= 4 && f >= 2 && m >= 2) {
            return "Potential Loyalists";
        } else if (r >= 4 && f <= 2) {
            return "New";
        } else if (r >= 3 && f <= 2 && m <= 2) {
            return "Promising";
        } else if (r <= 2 && f >= 4 && m >= 4) {
            return "Can't Lose";
        } else if (r <= 2 && f >= 3 && m >= 3) {
            return "At Risk";
        } else if (r <= 1 && f <= 1 && m <= 2) {
            return "Lost";
        }
        return r <= 2 && f <= 2 ? "Hibernating" : "Need Attention";
    }

    /** Products of the twelve months up to the day, by revenue; among equals by code. */
    static List<String> top(Iterable<RawSales> portfolio, LocalDate today, int size) {
        var sums = new TreeMap<String, BigDecimal>();
        portfolio.forEach(each -> each.products(day -> isInTrailingYear(day, today))
                .forEach((sku, amount) -> sums.merge(sku, amount, BigDecimal::add)));
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
                .limit(size)
                .map(Map.Entry::getKey)
                .toList();
    }

    long carried(List<String> top) {
        var bought = sales.products(day -> isInTrailingYear(day, today));
        return top.stream()
                .filter(sku -> bought.getOrDefault(sku, BigDecimal.ZERO).signum() > 0)
                .count();
    }

    private static boolean isInTrailingYear(LocalDate day, LocalDate today) {
        return day.isAfter(today.minusMonths(12)) && !day.isAfter(today);
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == today.getYear();
    }

    private boolean isSameSpanOfLastYear(LocalDate day) {
        return day.getYear() == today.getYear() - 1 && !day.isAfter(today.minusYears(1));
    }

    /** Days of this year and of last year on which the account was there in both. */
    private long sharedDays() {
        return DAYS.between(sales.firstDay(), today.minusYears(1)) + 1;
    }

    private boolean isSharedNow(LocalDate day) {
        return !day.isBefore(sales.firstDay().plusYears(1));
    }

    private boolean isSharedBefore(LocalDate day) {
        return !day.isAfter(today.minusYears(1));
    }

    private static @Nullable BigDecimal change(long now, long before) {
        return change(BigDecimal.valueOf(now), BigDecimal.valueOf(before));
    }

    private static @Nullable BigDecimal change(BigDecimal now, BigDecimal before) {
        return before.signum() <= 0
                ? null
                : now.subtract(before).multiply(HUNDRED).divide(before, 1, HALF_UP);
    }
}

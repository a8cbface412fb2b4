package dev.roadbook.prediction.lookback;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.ProductDay;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an account brought in a calendar year.
 *
 * @param year the year
 * @param complete whether it is over and the account was there from its first 31 days on
 * @param revenue net revenue, credit included
 * @param orders purchases
 * @param averageOrderValue revenue of the purchases divided by their number; absent without one
 * @param units net units; absent while some of its orders were taken in before units were kept
 * @param uniqueSkus products bought
 * @param skus their codes, by revenue
 */
record RevenueYear(
        int year,
        boolean complete,
        BigDecimal revenue,
        int orders,
        @Nullable BigDecimal averageOrderValue,
        @Nullable BigDecimal units,
        int uniqueSkus,
        List<String> skus) {

    /** Every year from the first order's to the day's, those without orders too. */
    static List<RevenueYear> of(History history, Collection<ProductDay> products, LocalDate asOf) {
        if (history.days().isEmpty()) {
            return List.of();
        }
        var days = history.days().stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear()));
        var sold =
                products.stream().collect(Collectors.groupingBy(day -> day.day().getYear()));
        int first = history.days().getFirst().day().getYear();
        return IntStream.rangeClosed(first, asOf.getYear())
                .mapToObj(year -> of(
                        year,
                        year < asOf.getYear() && history.coversYear(year),
                        days.getOrDefault(year, List.of()),
                        ProductSales.of(sold.getOrDefault(year, List.of()))))
                .toList();
    }

    private static RevenueYear of(
            int year, boolean isComplete, List<TradingDay> days, Map<String, ProductSales> products) {
        int orders = days.stream().mapToInt(TradingDay::purchases).sum();
        var skus = ProductSales.bought(products.values()).stream()
                .map(ProductSales::sku)
                .toList();
        return new RevenueYear(
                year,
                isComplete,
                days.stream().map(TradingDay::revenue).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                orders,
                orders == 0 ? null : average(days, orders),
                ProductSales.units(products.values()),
                skus.size(),
                skus);
    }

    private static BigDecimal average(List<TradingDay> days, int orders) {
        return days.stream()
                .map(TradingDay::purchased)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
    }
}

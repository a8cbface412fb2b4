package dev.roadbook.prediction.lookback;

import dev.roadbook.prediction.history.ProductDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an account bought in a quarter, beside the quarters before.
 *
 * @param quarter the quarter, such as 2026-Q3
 * @param complete whether it is over
 * @param revenue net revenue, credit included
 * @param units net units; absent where they are not known of every order
 * @param bought products with revenue, the best first
 * @param added those among them that were never bought before
 * @param repurchased those among them that were bought in an earlier quarter
 * @param dropped bought in the quarter before and not in this one; none are named while the quarter lasts
 * @param topCarried how many of today's top products were bought
 */
record ProductQuarter(
        Quarter quarter,
        boolean complete,
        BigDecimal revenue,
        @Nullable BigDecimal units,
        List<ProductSales> bought,
        List<String> added,
        List<String> repurchased,
        List<ProductSales> dropped,
        int topCarried) {

    /** Every quarter from the first order's to the day's, earliest first. */
    static List<ProductQuarter> of(Collection<ProductDay> days, Collection<String> topSkus, LocalDate asOf) {
        SortedMap<Quarter, List<ProductDay>> byQuarter = days.stream()
                .collect(Collectors.groupingBy(day -> Quarter.of(day.day()), TreeMap::new, Collectors.toList()));
        var quarters = new ArrayList<ProductQuarter>();
        if (byQuarter.isEmpty()) {
            return quarters;
        }
        var known = new HashSet<String>();
        var current = Quarter.of(asOf);
        var before = List.<ProductSales>of();
        for (var at = byQuarter.firstKey(); at.compareTo(current) <= 0; at = at.next()) {
            var sales = ProductSales.of(byQuarter.getOrDefault(at, List.of())).values();
            var quarter = of(at, at.compareTo(current) < 0, sales, before, known, topSkus);
            quarters.add(quarter);
            known.addAll(quarter.added);
            before = quarter.bought;
        }
        return quarters;
    }

    private static ProductQuarter of(
            Quarter quarter,
            boolean isOver,
            Collection<ProductSales> sales,
            List<ProductSales> before,
            Set<String> known,
            Collection<String> topSkus) {
        var bought = ProductSales.bought(sales);
        var skus = bought.stream().map(ProductSales::sku).toList();
        return new ProductQuarter(
                quarter,
                isOver,
                sales.stream().map(ProductSales::revenue).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                ProductSales.units(sales),
                bought,
                skus.stream().filter(sku -> !known.contains(sku)).toList(),
                skus.stream().filter(known::contains).toList(),
                isOver
                        ? before.stream()
                                .filter(each -> !skus.contains(each.sku()))
                                .toList()
                        : List.of(),
                (int) topSkus.stream().filter(skus::contains).count());
    }
}

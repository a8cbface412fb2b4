package dev.roadbook.prediction.lookback;

import dev.roadbook.prediction.history.ProductDay;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an account bought of a product over a span.
 *
 * @param sku item code
 * @param revenue net revenue, credit included
 * @param units net units; absent where they are not known of every order
 */
record ProductSales(
        String sku, BigDecimal revenue, @Nullable BigDecimal units) {

    private static final Comparator<ProductSales> BEST_FIRST =
            Comparator.comparing(ProductSales::revenue).reversed().thenComparing(ProductSales::sku);

    static SortedMap<String, ProductSales> of(Collection<ProductDay> days) {
        var sales = new TreeMap<String, ProductSales>();
        for (var day : days) {
            sales.merge(day.sku(), new ProductSales(day.sku(), day.revenue(), day.units()), ProductSales::plus);
        }
        return sales;
    }

    /** Those that brought revenue, the best first; one that was given back in full was not bought. */
    static List<ProductSales> bought(Collection<ProductSales> sales) {
        return sales.stream()
                .filter(each -> each.revenue.signum() > 0)
                .sorted(BEST_FIRST)
                .toList();
    }

    static @Nullable BigDecimal units(Collection<ProductSales> sales) {
        var sum = BigDecimal.ZERO;
        for (var each : sales) {
            if (each.units == null) {
                return null;
            }
            sum = sum.add(each.units);
        }
        return sum;
    }

    private ProductSales plus(ProductSales other) {
        return new ProductSales(
                sku, revenue.add(other.revenue), units == null || other.units == null ? null : units.add(other.units));
    }
}

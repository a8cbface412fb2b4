package dev.roadbook.prediction.lookback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Products of an account by quarter.
 *
 * @param accountId whose they are
 * @param asOf last day that counts
 * @param currency ISO 4217 code of every amount; absent without orders
 * @param topSkus how many top products there are today
 * @param stopped bought regularly once and no longer, most at stake first
 * @param quarters the latest twenty at most, latest first; the first one lasts until the day
 */
record ProductsView(
        String accountId,
        LocalDate asOf,
        @Nullable String currency,
        int topSkus,
        List<StoppedView> stopped,
        List<QuarterView> quarters) {

    private static final int MOST_QUARTERS = 20;

    private enum Change {
        ADDED,
        REPURCHASED,
        DROPPED
    }

    /** A product the account stopped buying, with its name where that is known. */
    record StoppedView(
            @JsonUnwrapped StoppedProduct product, @Nullable String name) {}

    /**
     * A quarter.
     *
     * @param quarter year and number, such as 2026-Q3
     * @param complete whether it is over; what was dropped is known only then
     * @param revenue net revenue, credit included
     * @param units net units; absent while some orders were taken in before units were kept
     * @param added how many products were bought for the first time
     * @param repurchased how many were bought again
     * @param dropped how many of the quarter before were not bought
     * @param topCarried how many of today's top products were bought
     * @param products bought ones by revenue, then dropped ones with what they brought the quarter before
     */
    @Schema(name = "ProductQuarter")
    record QuarterView(
            String quarter,
            boolean complete,
            BigDecimal revenue,
            @Nullable BigDecimal units,
            int added,
            int repurchased,
            int dropped,
            int topCarried,
            List<ProductView> products) {}

    /**
     * A product of a quarter.
     *
     * @param sku item code
     * @param name what it is called, where that is known
     * @param change how it stands to the quarters before
     * @param revenue net revenue; of a dropped one, of the quarter before
     * @param units net units, the same way
     */
    record ProductView(
            String sku,
            @Nullable String name,
            Change change,
            BigDecimal revenue,
            @Nullable BigDecimal units) {}

    static ProductsView of(
            AccountHistory past, Collection<String> topSkus, List<StoppedProduct> stopped, Map<String, String> names) {
        return new ProductsView(
                past.history().accountId(),
                past.asOf(),
                past.currency(),
                topSkus.size(),
                stopped.stream()
                        .map(product -> new StoppedView(product, names.get(product.sku())))
                        .toList(),
                ProductQuarter.of(past.products(), topSkus, past.asOf()).reversed().stream()
                        .limit(MOST_QUARTERS)
                        .map(quarter -> view(quarter, names))
                        .toList());
    }

    private static QuarterView view(ProductQuarter quarter, Map<String, String> names) {
        var added = new HashSet<>(quarter.added());
        var bought = quarter.bought().stream()
                .map(each -> view(each, added.contains(each.sku()) ? Change.ADDED : Change.REPURCHASED, names));
        var dropped = quarter.dropped().stream().map(each -> view(each, Change.DROPPED, names));
        return new QuarterView(
                quarter.quarter().toString(),
                quarter.complete(),
                quarter.revenue(),
                quarter.units(),
                quarter.added().size(),
                quarter.repurchased().size(),
                quarter.dropped().size(),
                quarter.topCarried(),
                Stream.concat(bought, dropped).toList());
    }

    private static ProductView view(ProductSales sales, Change change, Map<String, String> names) {
        return new ProductView(sales.sku(), names.get(sales.sku()), change, sales.revenue(), sales.units());
    }
}

package dev.roadbook.prediction.lookback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revenue of an account by calendar year.
 *
 * @param accountId whose it is
 * @param asOf last day that counts
 * @param currency ISO 4217 code of every amount; absent without orders
 * @param firstOrderOn day of the first order: that year began with it
 * @param ordersInOtherCurrencies orders left out because amounts of two currencies are never added up
 * @param years earliest first; the last one lasts until the day
 * @param trend the line through the complete years; absent below three of them
 */
record RevenueView(
        String accountId,
        LocalDate asOf,
        @Nullable String currency,
        @Nullable LocalDate firstOrderOn,
        int ordersInOtherCurrencies,
        List<RevenueYear> years,
        @Nullable Trend trend) {

    static RevenueView of(AccountHistory past) {
        var history = past.history();
        var years = RevenueYear.of(history, past.products(), past.asOf());
        return new RevenueView(
                history.accountId(),
                past.asOf(),
                past.currency(),
                history.firstOrder().orElse(null),
                history.ordersInOtherCurrencies(),
                years,
                Trend.of(years).orElse(null));
    }
}

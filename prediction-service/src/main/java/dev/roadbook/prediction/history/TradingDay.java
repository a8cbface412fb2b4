package dev.roadbook.prediction.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All orders of one account on one day in one currency.
 *
 * @param day the business day
 * @param currency ISO 4217 code of the amounts
 * @param revenue net revenue, credit notes included
 * @param purchased revenue of the purchases alone
 * @param orders orders of any kind
 * @param purchases orders with positive net revenue
 * @param units net units of the purchases; absent where one of them was taken in before units were kept
 */
public record TradingDay(
        LocalDate day,
        String currency,
        BigDecimal revenue,
        BigDecimal purchased,
        int orders,
        int purchases,
        @Nullable BigDecimal units) {

    public TradingDay {
        if (purchases < 0 || purchases > orders) {
            throw new IllegalArgumentException(purchases + " purchases among " + orders + " orders");
        }
    }

    public boolean hasPurchase() {
        return purchases > 0;
    }
}

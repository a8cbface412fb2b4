package dev.roadbook.prediction.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an account bought of one product on one day, all orders together.
 *
 * @param day the business day
 * @param sku item code
 * @param revenue net revenue, credit included
 * @param units net units; absent where an order of the day was taken in before units were kept
 */
public record ProductDay(
        LocalDate day,
        String sku,
        BigDecimal revenue,
        @Nullable BigDecimal units) {

    public boolean isPurchase() {
        return revenue.signum() > 0;
    }
}

package dev.roadbook.prediction.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a finding rests on: figures, of which readers make sentences. */
sealed interface Evidence {

    /**
     * The latest weeks beside the account's own past.
     *
     * @param purchases purchase days of the latest weeks
     * @param revenue revenue of the latest weeks
     * @param weeks how many they are
     * @param usualPurchases purchase days of as many weeks of the past
     * @param usualRevenue revenue of as many weeks of the past
     * @param revenueYearBefore revenue of the same weeks a year before; absent where the account did not buy yet
     */
    record Change(
            int purchases,
            BigDecimal revenue,
            int weeks,
            int usualPurchases,
            BigDecimal usualRevenue,
            @Nullable BigDecimal revenueYearBefore)
            implements Evidence {}

    /**
     * How long nothing has been bought.
     *
     * @param days since the last purchase
     * @param usualGapDays mean of the days between purchases
     */
    record Silence(int days, int usualGapDays) implements Evidence {}

    /**
     * Products that are no longer bought.
     *
     * @param sku the one that brought most
     * @param usualGapDays mean of the days between its purchases
     * @param lastOn its last purchase
     * @param others how many more there are
     */
    record Stop(String sku, int usualGapDays, LocalDate lastOn, int others) implements Evidence {}
}

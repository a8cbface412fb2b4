package dev.roadbook.outreach.holdout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a comparison on a day. Differences are reminded less held out, after what was expected of either;
 * absent while too little is known.
 *
 * @param readingId identity
 * @param holdoutId comparison
 * @param day day
 * @param readAt when on that day
 * @param verdict what may be said
 * @param treatedClusters accounts, or chains of them, that are reminded
 * @param heldOutClusters those that are not
 * @param chiSquare how far their numbers are from how they were drawn; alarming above 10.8
 * @param treatedCycles reminded order cycles that have run their course
 * @param heldOutCycles the same without a reminder
 * @param treatedOrders how many of them brought an order in time
 * @param heldOutOrders the same without a reminder
 * @param ordersDifference orders of a cycle
 * @param ordersLow lower end of the interval around it that holds on all days at once
 * @param ordersHigh upper end
 * @param ordersVarianceRemoved share of chance that forecasts took out of it
 * @param currency of revenue; revenue is not compared where there are several
 * @param treatedRevenue revenue of a reminded cycle, the largest hundredth cut to the size of the others
 * @param heldOutRevenue the same without a reminder
 * @param revenueDifference revenue of a cycle
 * @param revenueLow lower end of the interval around it
 * @param revenueHigh upper end
 * @param revenueVarianceRemoved share of chance that forecasts took out of it
 */
record HoldoutReading(
        UUID readingId,
        UUID holdoutId,
        LocalDate day,
        Instant readAt,
        HoldoutVerdict verdict,
        long treatedClusters,
        long heldOutClusters,
        double chiSquare,
        long treatedCycles,
        long heldOutCycles,
        long treatedOrders,
        long heldOutOrders,
        @Nullable Double ordersDifference,
        @Nullable Double ordersLow,
        @Nullable Double ordersHigh,
        @Nullable Double ordersVarianceRemoved,
        @Nullable String currency,
        @Nullable BigDecimal treatedRevenue,
        @Nullable BigDecimal heldOutRevenue,
        @Nullable BigDecimal revenueDifference,
        @Nullable BigDecimal revenueLow,
        @Nullable BigDecimal revenueHigh,
        @Nullable Double revenueVarianceRemoved) {}

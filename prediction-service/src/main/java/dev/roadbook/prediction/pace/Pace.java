package dev.roadbook.prediction.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a year is heading.
 *
 * @param projection expected revenue of the whole year
 * @param pct projection against last year, percent; absent without a last year
 * @param yoyRevenuePct year to date against the same span of last year, percent; absent without one
 * @param yoyOrderPct purchases, the same way
 */
public record Pace(
        BigDecimal projection,
        @Nullable Double pct,
        @Nullable Double yoyRevenuePct,
        @Nullable Double yoyOrderPct) {

    private static final int DAYS_TOO_FEW_TO_PROJECT = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Pace of(Revenue revenue, LocalDate asOf) {
        var projection = projection(revenue.yearToDate(), asOf);
        return new Pace(
                projection,
                change(projection, revenue.lastYear()),
                change(revenue.yearToDate(), revenue.sameSpanLastYear()),
                change(BigDecimal.valueOf(revenue.purchasesToDate()), BigDecimal.valueOf(revenue.purchasesSameSpan())));
    }

    private static BigDecimal projection(BigDecimal yearToDate, LocalDate asOf) {
        int elapsed = asOf.getDayOfYear();
        if (elapsed <= DAYS_TOO_FEW_TO_PROJECT) {
            return yearToDate;
        }
        return yearToDate
                .multiply(BigDecimal.valueOf(asOf.lengthOfYear()))
                .divide(BigDecimal.valueOf(elapsed), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable Double change(BigDecimal now, BigDecimal before) {
        if (before.signum() <= 0) {
            return null;
        }
        return now.subtract(before)
                .multiply(HUNDRED)
                .divide(before, 1, RoundingMode.HALF_UP)
                .doubleValue();
    }
}

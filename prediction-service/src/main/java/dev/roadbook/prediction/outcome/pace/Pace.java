package dev.roadbook.prediction.outcome.pace;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.roadbook.prediction.history.History;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a year is heading. Only like is compared with like: where the account began late last year, pace and changes are those
 * of the days on which it was there in both years.
 *
 * @param projection expected revenue of the whole year
 * @param pct projection against last year, percent; absent without days to compare
 * @param yoyRevenuePct year to date against the same span of last year, percent; absent without one
 * @param yoyOrderPct purchases, the same way
 * @param comparedFrom first day of this year that is compared; absent where it is the first of all
 */
public record Pace(
        BigDecimal projection,
        @Nullable Double pct,
        @Nullable Double yoyRevenuePct,
        @Nullable Double yoyOrderPct,
        @Nullable LocalDate comparedFrom) {

    private static final int DAYS_TOO_FEW_TO_PROJECT = 30;
    private static final int LEAST_DAYS_TO_COMPARE = 90;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Pace of(History history, Revenue revenue, LocalDate asOf) {
        var projection = projection(revenue.yearToDate(), asOf);
        if (history.coversYear(asOf.getYear() - 1)) {
            return new Pace(
                    projection,
                    change(projection, revenue.lastYear()),
                    change(revenue.yearToDate(), revenue.sameSpanLastYear()),
                    change(revenue.purchasesToDate(), revenue.purchasesSameSpan()),
                    null);
        }
        return history.firstOrder()
                .filter(first -> DAYS.between(first, asOf.minusYears(1)) + 1 >= LEAST_DAYS_TO_COMPARE)
                .map(first -> since(first, history, projection, asOf))
                .orElseGet(() -> new Pace(projection, null, null, null, null));
    }

    private static Pace since(LocalDate first, History history, BigDecimal projection, LocalDate asOf) {
        var from = first.plusYears(1);
        var lastYear = asOf.minusYears(1);
        var revenue = change(history.revenue(from, asOf), history.revenue(first, lastYear));
        return new Pace(
                projection,
                revenue,
                revenue,
                change(history.purchases(from, asOf), history.purchases(first, lastYear)),
                from);
    }

    /** Whether there is a whole last year to grow from. */
    boolean comparesWholeYears() {
        return pct != null && comparedFrom == null;
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

    private static @Nullable Double change(int now, int before) {
        return change(BigDecimal.valueOf(now), BigDecimal.valueOf(before));
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

package dev.roadbook.prediction.outcome.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would make this year a growing one.
 *
 * @param target revenue aimed at this year
 * @param stillNeeded target less year to date, not below 0
 * @param suggestedNextOrder still needed, spread over the orders left
 * @param message the same in words
 */
public record Growth(BigDecimal target, BigDecimal stillNeeded, BigDecimal suggestedNextOrder, String message) {

    /** The growth to aim for; absent while there is no revenue to grow from. */
    public static @Nullable Growth of(
            Revenue revenue, Pace pace, double typicalGap, String currency, LocalDate asOf, GrowthProperties factors) {
        var base = pace.comparesWholeYears() ? revenue.lastYear() : pace.projection();
        if (base.signum() <= 0) {
            return null;
        }
        var pct = pace.pct();
        var factor = pct == null || pct >= 0 ? factors.ahead() : factors.behind();
        var target = base.multiply(factor).setScale(2, RoundingMode.HALF_UP);
        var stillNeeded =
                target.subtract(revenue.yearToDate()).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        var nextOrder = nextOrder(stillNeeded, typicalGap, asOf.lengthOfYear() - asOf.getDayOfYear());
        return new Growth(target, stillNeeded, nextOrder, message(target, stillNeeded, nextOrder, currency));
    }

    /** Multiplies before it divides: a quotient of days would be rounded, and half a cent with it. */
    private static BigDecimal nextOrder(BigDecimal stillNeeded, double typicalGap, int daysLeft) {
        return daysLeft <= typicalGap
                ? stillNeeded
                : stillNeeded
                        .multiply(BigDecimal.valueOf(typicalGap))
                        .divide(BigDecimal.valueOf(daysLeft), 2, RoundingMode.HALF_UP);
    }

    private static String message(BigDecimal target, BigDecimal stillNeeded, BigDecimal nextOrder, String currency) {
        if (stillNeeded.signum() == 0) {
            return "This year's target of %s %s is reached.".formatted(target, currency);
        }
        return "%s %s more makes this year's target of %s %s; about %s %s with the next order keeps it in reach."
                .formatted(stillNeeded, currency, target, currency, nextOrder, currency);
    }
}

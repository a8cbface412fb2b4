package dev.roadbook.recommendation.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often an account buys a product.
 *
 * @param sku item code
 * @param purchases days on which it was bought
 * @param lastOn the latest of them
 * @param daysSince days since then
 * @param meanGapDays days between purchases; absent for a product bought once
 * @param quantity how much is usually ordered; absent where no quantity is known
 */
public record Rhythm(
        String sku,
        int purchases,
        LocalDate lastOn,
        int daysSince,
        @Nullable BigDecimal meanGapDays,
        @Nullable BigDecimal quantity) {

    public static Rhythm of(Habit habit, LocalDate asOf) {
        return new Rhythm(
                habit.sku(),
                habit.purchases(),
                habit.lastOn(),
                days(habit.lastOn(), asOf),
                habit.purchases() < 2 ? null : meanGap(habit),
                habit.usualQuantity().map(UsualQuantity::quantity).orElse(null));
    }

    private static BigDecimal meanGap(Habit habit) {
        return BigDecimal.valueOf(days(habit.firstOn(), habit.lastOn()))
                .divide(BigDecimal.valueOf(habit.purchases() - 1L), 1, RoundingMode.HALF_UP);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /** The days between purchases, where it was bought often enough for them to be a habit. */
    public Optional<BigDecimal> usualGap(int leastPurchases) {
        return purchases < leastPurchases ? Optional.empty() : Optional.ofNullable(meanGapDays);
    }

    /** The day it is needed again if the days between purchases stay the same, where they are a habit. */
    public Optional<LocalDate> dueOn(int leastPurchases) {
        return usualGap(leastPurchases)
                .map(gap ->
                        lastOn.plusDays(gap.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    public boolean isPast(BigDecimal gap) {
        return BigDecimal.valueOf(daysSince).compareTo(gap) > 0;
    }
}

package dev.roadbook.prediction.rep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a representative did and sold in a month, up to one of its days.
 *
 * @param month its first day
 * @param through last day that is counted
 * @param sales net revenue in the currency of the target, else in the one with most of it
 * @param target what is to be sold in the whole month; null where nobody said
 */
public record AgentMonth(
        String repId,
        LocalDate month,
        LocalDate through,
        int calls,
        int meetings,
        int leads,
        int deals,
        BigDecimal sales,
        @Nullable BigDecimal target,
        @Nullable String currency) {

    /** Whether nothing at all is known of it, as before somebody's first month. */
    public boolean isEmpty() {
        return !hasActivities() && sales.signum() == 0;
    }

    public boolean isTargetReached() {
        return target != null && sales.compareTo(target) >= 0;
    }

    /** Sales in percent of the target; null without one. */
    public @Nullable BigDecimal salesPct() {
        return target == null ? null : sales.multiply(BigDecimal.valueOf(100)).divide(target, 1, RoundingMode.HALF_UP);
    }

    public boolean hasActivities() {
        return calls + meetings + leads + deals > 0;
    }

    /** Days of the month after those that are counted. */
    public int daysLeft() {
        return through.lengthOfMonth() - through.getDayOfMonth();
    }

    /** Share of the month's days that is counted. */
    public double elapsed() {
        return through.getDayOfMonth() / (double) through.lengthOfMonth();
    }
}

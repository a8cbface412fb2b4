package dev.roadbook.prediction.outcome.health;

import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.outcome.pace.Pace;
import dev.roadbook.prediction.outcome.pace.Revenue;
import dev.roadbook.prediction.outcome.presence.Standing;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an account its health points. */
@Component
public final class HealthModel {

    private final HealthProperties points;

    public HealthModel(HealthProperties points) {
        this.points = points;
    }

    public Health health(
            Rhythm rhythm,
            Revenue revenue,
            Pace pace,
            @Nullable Double coveragePct,
            @Nullable Standing standing,
            LocalDate asOf) {
        return Health.of(
                recency(rhythm, asOf),
                Math.min(points.frequency(), revenue.purchases() / points.purchasesPerPoint()),
                monetary(revenue),
                cadence(rhythm, asOf.getYear()),
                pace(revenue, pace),
                coveragePct == null ? 0 : points.coverage() * coveragePct / 100,
                standing);
    }

    private double recency(Rhythm rhythm, LocalDate asOf) {
        return rhythm.lastPurchase()
                .map(last -> points.recency() - ChronoUnit.DAYS.between(last, asOf) / points.recencyDaysPerPoint())
                .map(value -> Math.max(0, value))
                .orElse(0.0);
    }

    private double monetary(Revenue revenue) {
        double value = revenue.lifetime()
                .divide(points.revenuePerPoint(), MathContext.DECIMAL64)
                .doubleValue();
        return Math.clamp(value, 0, points.monetary());
    }

    private double cadence(Rhythm rhythm, int year) {
        var cadence = points.cadence();
        var gap = rhythm.averageGapOf(year);
        if (gap.isEmpty()) {
            return cadence.withoutGap();
        }
        double share = (cadence.worstGap() - gap.getAsDouble()) / (cadence.worstGap() - cadence.bestGap());
        double level = cadence.level() * Math.clamp(share, 0, 1);
        var before = rhythm.averageGapOf(year - 1);
        double change = before.isEmpty() ? cadence.firstYear() : change(before.getAsDouble() - gap.getAsDouble());
        return Math.clamp(level + change, 0, cadence.level() + cadence.change());
    }

    private double change(double daysShorter) {
        var cadence = points.cadence();
        double full = daysShorter > 0 ? cadence.fullBonusDays() : cadence.fullPenaltyDays();
        return cadence.change() * Math.clamp(daysShorter / full, -1, 1);
    }

    private double pace(Revenue revenue, Pace pace) {
        var scale = points.pace();
        var pct = pace.pct();
        if (pct == null) {
            return revenue.yearToDate().signum() > 0 ? scale.newGrowth() : scale.none();
        }
        return scale.most() * Math.clamp((pct - scale.worstPct()) / (scale.bestPct() - scale.worstPct()), 0, 1);
    }
}

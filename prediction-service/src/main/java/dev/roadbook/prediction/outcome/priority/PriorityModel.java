package dev.roadbook.prediction.outcome.priority;

import dev.roadbook.prediction.outcome.rfm.Rfm;
import dev.roadbook.prediction.outcome.rounding.HalfUp;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how urgently an account should be called, 0 to 100. */
@Component
public final class PriorityModel {

    private final PriorityProperties points;

    public PriorityModel(PriorityProperties points) {
        this.points = points;
    }

    public double score(
            int daysOverdue,
            double typicalGap,
            BigDecimal lifetime,
            @Nullable Rfm rfm,
            double health,
            @Nullable Double pacePct) {
        double sum = points.urgency() * Math.min(1, daysOverdue / typicalGap)
                + value(lifetime)
                + (rfm == null ? 0 : rfm.segment().priorityPoints())
                + points.illHealth() * (100 - health) / 100
                + (pacePct == null ? points.unknownPace() : pace(pacePct));
        return HalfUp.of(sum * 100 / points.most(), 1);
    }

    private double value(BigDecimal lifetime) {
        double value =
                lifetime.divide(points.revenuePerPoint(), MathContext.DECIMAL64).doubleValue();
        return Math.clamp(value, 0, points.value());
    }

    private double pace(double pct) {
        return points.pace() * Math.clamp((points.aheadPct() - pct) / (points.aheadPct() - points.behindPct()), 0, 1);
    }
}

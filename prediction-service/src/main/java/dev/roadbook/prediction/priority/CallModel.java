package dev.roadbook.prediction.priority;

import dev.roadbook.prediction.forecast.Forecast;
import dev.roadbook.prediction.forecast.Forecast.Expected;
import dev.roadbook.prediction.forecast.GapLength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Says what a call is worth today: the chance of an order it can bring about, times what that order is expected to bring.
 *
 * <p>Whoever is called orders what the days ahead would have brought: those of a week, and of a whole typical gap once the
 * account is due. The chance falls with every silent day, because the curve it is read off knows who has left.
 */
@Component
public final class CallModel {

    private final CallProperties properties;

    public CallModel(CallProperties properties) {
        this.properties = properties;
    }

    public BigDecimal value(
            LocalDate lastPurchase, Forecast forecast, GapLength gap, BigDecimal orderValue, LocalDate asOf) {
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(lastPurchase, asOf));
        double chance = gap.purchaseWithin(days(forecast, gap, asOf), elapsed);
        return orderValue
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(chance))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private int days(Forecast forecast, GapLength gap, LocalDate asOf) {
        return forecast instanceof Expected expected && !expected.windowStart().isAfter(asOf)
                ? (int) Math.max(properties.leastDays(), Math.round(gap.typicalGap()))
                : properties.leastDays();
    }
}

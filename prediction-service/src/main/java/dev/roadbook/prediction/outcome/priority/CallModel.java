package dev.roadbook.prediction.outcome.priority;

import dev.roadbook.prediction.outcome.forecast.GapLength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Says what a call is worth today: the orders to be expected of the days ahead, times what one is expected to bring.
 *
 * <p>An account that buys twice a week counts twice. The chance falls with every silent day, because the curve it is read off
 * knows who has left.
 */
@Component
public final class CallModel {

    private final CallProperties properties;

    public CallModel(CallProperties properties) {
        this.properties = properties;
    }

    public BigDecimal value(LocalDate lastPurchase, GapLength gap, BigDecimal orderValue, LocalDate asOf) {
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(lastPurchase, asOf));
        return orderValue
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(gap.purchasesWithin(properties.days(), elapsed)))
                .setScale(2, RoundingMode.HALF_UP);
    }
}

package dev.roadbook.prediction.outcome.presence;

import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.GapLength;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Tells active accounts from silent and lost ones. The chance of ever buying again is read off the curve that also answers
 * churn and the chances of the next days, for a time at least as long as theirs: none of them can contradict it.
 */
@Component
public final class PresenceModel {

    private final PresenceProperties properties;

    public PresenceModel(PresenceProperties properties) {
        this.properties = properties;
    }

    public Presence presence(
            LocalDate lastPurchase, Forecast forecast, GapLength gap, int churnHorizon, LocalDate asOf) {
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(lastPurchase, asOf));
        double alive = gap.purchaseWithin(Math.max(properties.everDays(), churnHorizon), elapsed);
        var standing = alive < properties.lostBelow()
                ? Standing.LOST
                : isSilent(forecast, gap.typicalGap()) ? Standing.SILENT : Standing.ACTIVE;
        return new Presence(standing, standing == Standing.ACTIVE ? null : elapsed, alive);
    }

    private boolean isSilent(Forecast forecast, double typicalGap) {
        return forecast instanceof Expected expected && expected.daysOverdue() > properties.silentGaps() * typicalGap;
    }
}

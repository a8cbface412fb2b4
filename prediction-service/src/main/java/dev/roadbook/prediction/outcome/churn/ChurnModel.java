package dev.roadbook.prediction.outcome.churn;

import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.outcome.forecast.GapLength;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The share of gaps, among those at least as long as today's, that outlast the horizon too. */
@Component
public final class ChurnModel {

    private static final double NEVER_BOUGHT = 0.99;

    private final ChurnProperties properties;

    public ChurnModel(ChurnProperties properties) {
        this.properties = properties;
    }

    public Churn churn(Rhythm rhythm, GapLength gap, LocalDate asOf) {
        int horizon = horizon(gap);
        double risk = rhythm.lastPurchase()
                .map(last -> Math.toIntExact(ChronoUnit.DAYS.between(last, asOf)))
                .map(elapsed -> gap.noPurchaseWithin(horizon, elapsed))
                .orElse(NEVER_BOUGHT);
        return new Churn(risk, properties.category(risk), horizon);
    }

    private int horizon(GapLength gap) {
        return (int)
                Math.max(properties.shortestHorizonDays(), Math.round(properties.horizonGaps() * gap.typicalGap()));
    }
}

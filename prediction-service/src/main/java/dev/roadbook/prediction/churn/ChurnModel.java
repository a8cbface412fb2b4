package dev.roadbook.prediction.churn;

import dev.roadbook.prediction.forecast.GapDistribution;
import dev.roadbook.prediction.forecast.Gaps;
import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The share of gaps, among those at least as long as today's, that outlast the horizon too. */
@Component
public final class ChurnModel {

    private static final double NEVER_BOUGHT = 0.99;

    private final Gaps gaps;
    private final ChurnProperties properties;

    public ChurnModel(Gaps gaps, ChurnProperties properties) {
        this.gaps = gaps;
        this.properties = properties;
    }

    public Churn churn(Rhythm rhythm, Portfolio portfolio, LocalDate asOf) {
        var distribution = gaps.of(rhythm, portfolio);
        int horizon = horizon(distribution);
        double risk = rhythm.lastPurchase()
                .map(last -> Math.toIntExact(ChronoUnit.DAYS.between(last, asOf)))
                .map(elapsed -> distribution.noPurchaseWithin(horizon, elapsed))
                .orElse(NEVER_BOUGHT);
        return new Churn(risk, properties.category(risk), horizon);
    }

    private int horizon(GapDistribution distribution) {
        return (int) Math.max(
                properties.shortestHorizonDays(), Math.round(properties.horizonGaps() * distribution.typicalGap()));
    }
}

package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.churn.ChurnModel;
import dev.roadbook.prediction.forecast.Forecast;
import dev.roadbook.prediction.forecast.Forecaster;
import dev.roadbook.prediction.health.HealthModel;
import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.pace.Growth;
import dev.roadbook.prediction.pace.GrowthProperties;
import dev.roadbook.prediction.pace.Pace;
import dev.roadbook.prediction.pace.Revenue;
import dev.roadbook.prediction.portfolio.Portfolio;
import dev.roadbook.prediction.priority.PriorityModel;
import dev.roadbook.prediction.rfm.Rfm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts everything that is said of an account together; the same arguments always give the same outcome. */
@Component
public final class Scorer {

    private final ChurnModel churnModel;
    private final HealthModel healthModel;
    private final PriorityModel priorityModel;
    private final GrowthProperties growthProperties;

    public Scorer(
            ChurnModel churnModel,
            HealthModel healthModel,
            PriorityModel priorityModel,
            GrowthProperties growthProperties) {
        this.churnModel = churnModel;
        this.healthModel = healthModel;
        this.priorityModel = priorityModel;
        this.growthProperties = growthProperties;
    }

    public Outcome score(Subject subject, Forecaster forecaster, Portfolio portfolio, LocalDate asOf) {
        var history = subject.history();
        var rhythm = history.rhythm();
        var prospect = forecaster.prospect(history, portfolio, asOf);
        var forecast = prospect.forecast();
        double typicalGap = prospect.gap().typicalGap();
        var revenue = Revenue.of(history, asOf);
        var pace = Pace.of(revenue, asOf);
        var coverage = coverage(subject, portfolio);
        var health = healthModel.health(rhythm, revenue, pace, coverage, asOf);
        var rfm = rfm(rhythm, revenue, portfolio);
        var outcome = new Outcome(
                history,
                asOf,
                forecaster.version(),
                forecast,
                medianGap(rhythm),
                churnModel.churn(rhythm, prospect.gap(), asOf),
                health,
                rfm,
                priorityModel.score(
                        daysOverdue(forecast), typicalGap, revenue.lifetime(), rfm, health.score(), pace.pct()),
                revenue,
                pace,
                coverage,
                Growth.of(revenue, pace, typicalGap, history.currency(), asOf, growthProperties),
                subject.worth(),
                List.of());
        return outcome.explained(Explanation.of(outcome, rhythm, prospect.habits()));
    }

    private static int daysOverdue(Forecast forecast) {
        return switch (forecast) {
            case Forecast.Expected expected -> expected.daysOverdue();
            case Forecast.Abstained _ -> 0;
        };
    }

    private static @Nullable Double medianGap(Rhythm rhythm) {
        var median = rhythm.medianGap();
        return median.isPresent() ? median.getAsDouble() : null;
    }

    private static @Nullable Double coverage(Subject subject, Portfolio portfolio) {
        var top = portfolio.topSkus();
        if (top.isEmpty()) {
            return null;
        }
        long carried = top.stream().filter(subject.carriedTopSkus()::contains).count();
        return Math.round(1000.0 * carried / top.size()) / 10.0;
    }

    private static @Nullable Rfm rfm(Rhythm rhythm, Revenue revenue, Portfolio portfolio) {
        var cuts = portfolio.cuts();
        var last = rhythm.lastPurchase();
        return cuts == null || last.isEmpty() ? null : cuts.place(last.get(), revenue.purchases(), revenue.lifetime());
    }
}

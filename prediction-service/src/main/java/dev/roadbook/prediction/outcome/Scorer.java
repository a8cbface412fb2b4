package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.outcome.churn.Churn;
import dev.roadbook.prediction.outcome.churn.ChurnModel;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.GapLength;
import dev.roadbook.prediction.outcome.forecast.Prospect;
import dev.roadbook.prediction.outcome.health.HealthModel;
import dev.roadbook.prediction.outcome.pace.Growth;
import dev.roadbook.prediction.outcome.pace.GrowthProperties;
import dev.roadbook.prediction.outcome.pace.Pace;
import dev.roadbook.prediction.outcome.pace.Revenue;
import dev.roadbook.prediction.outcome.presence.Presence;
import dev.roadbook.prediction.outcome.presence.PresenceModel;
import dev.roadbook.prediction.outcome.priority.CallModel;
import dev.roadbook.prediction.outcome.priority.PriorityModel;
import dev.roadbook.prediction.outcome.rfm.Rfm;
import dev.roadbook.prediction.outcome.value.Worth;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts everything that is said of an account together; the same arguments always give the same outcome. */
@Component
public final class Scorer {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final ChurnModel churnModel;
    private final HealthModel healthModel;
    private final PresenceModel presenceModel;
    private final PriorityModel priorityModel;
    private final CallModel callModel;
    private final GrowthProperties growthProperties;

    public Scorer(
            ChurnModel churnModel,
            HealthModel healthModel,
            PresenceModel presenceModel,
            PriorityModel priorityModel,
            CallModel callModel,
            GrowthProperties growthProperties) {
        this.churnModel = churnModel;
        this.healthModel = healthModel;
        this.presenceModel = presenceModel;
        this.priorityModel = priorityModel;
        this.callModel = callModel;
        this.growthProperties = growthProperties;
    }

    public Outcome score(Subject subject, Forecaster forecaster, Portfolio portfolio, LocalDate asOf) {
        var history = subject.history();
        var rhythm = history.rhythm();
        var prospect = forecaster.prospect(history, portfolio, asOf);
        double typicalGap = prospect.gap().typicalGap();
        var churn = churnModel.churn(rhythm, prospect.gap(), asOf);
        var presence = presence(rhythm, prospect, churn, asOf);
        var standing = presence == null ? null : presence.standing();
        var worth = worth(subject, presence, asOf);
        var forecast = awaited(prospect.forecast(), presence);
        var revenue = Revenue.of(history, asOf);
        var pace = Pace.of(history, revenue, asOf);
        var coverage = coverage(subject, portfolio);
        var health = healthModel.health(rhythm, revenue, pace, coverage, standing, asOf);
        var rfm = rfm(rhythm, revenue, portfolio);
        var outcome = new Outcome(
                history,
                asOf,
                forecaster.version(),
                forecast,
                medianGap(rhythm),
                churn,
                presence,
                health,
                rfm,
                priorityModel.score(
                        daysOverdue(forecast), typicalGap, revenue.lifetime(), rfm, health.score(), pace.pct()),
                callValue(history, prospect.gap(), presence, worth, asOf),
                revenue,
                pace,
                coverage,
                presence != null && !presence.isActive()
                        ? null
                        : Growth.of(revenue, pace, typicalGap, history.currency(), asOf, growthProperties),
                worth,
                List.of());
        return outcome.explained(Explanation.of(outcome, rhythm, prospect.habits()));
    }

    private @Nullable Presence presence(Rhythm rhythm, Prospect prospect, Churn churn, LocalDate asOf) {
        return rhythm.lastPurchase()
                .map(last ->
                        presenceModel.presence(last, prospect.forecast(), prospect.gap(), churn.horizonDays(), asOf))
                .orElse(null);
    }

    private static Forecast awaited(Forecast forecast, @Nullable Presence presence) {
        return forecast instanceof Expected expected && presence != null && !presence.isActive()
                ? expected.missed()
                : forecast;
    }

    private static @Nullable Worth worth(Subject subject, @Nullable Presence presence, LocalDate asOf) {
        return presence == null
                ? null
                : subject.appraiser()
                        .worth(subject.history(), presence.alive(), asOf)
                        .orElse(null);
    }

    private BigDecimal callValue(
            History history, GapLength gap, @Nullable Presence presence, @Nullable Worth worth, LocalDate asOf) {
        var last = history.lastPurchase();
        if (presence == null || presence.isLost() || last.isEmpty()) {
            return NOTHING;
        }
        var orderValue = worth == null ? history.averagePurchase() : worth.orderValue();
        return callModel.value(last.get().day(), gap, orderValue, asOf);
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
        return cuts == null || last.isEmpty()
                ? null
                : Rfm.of(cuts, last.get(), revenue.purchases(), revenue.lifetime());
    }
}

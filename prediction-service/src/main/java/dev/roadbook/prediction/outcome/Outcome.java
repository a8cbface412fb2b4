package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.churn.Churn;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.health.Health;
import dev.roadbook.prediction.outcome.pace.Growth;
import dev.roadbook.prediction.outcome.pace.Pace;
import dev.roadbook.prediction.outcome.pace.Revenue;
import dev.roadbook.prediction.outcome.presence.Presence;
import dev.roadbook.prediction.outcome.rfm.Rfm;
import dev.roadbook.prediction.outcome.value.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of an account on a day.
 *
 * @param history the orders it rests on
 * @param asOf the day every number refers to
 * @param modelVersion forecaster and version
 * @param forecast the next purchase
 * @param medianGap median of the account's own gaps; absent below two purchase days
 * @param churn the chance of losing the account
 * @param presence whether it still buys; absent without a purchase
 * @param health its health
 * @param rfm its place in the portfolio; absent until the portfolio has been ranked, or without a purchase
 * @param priority how urgent it is, 0 to 100
 * @param callValue what a call is worth now; 0 for lost accounts and without a purchase
 * @param revenue what it brought
 * @param pace where its year is heading
 * @param coveragePct share of the top products carried; absent until they are known
 * @param growth what growth would take; absent without revenue
 * @param worth what the twelve months ahead and the next order will probably bring; absent while nothing has been learned of that
 * @param explanation why, most important first
 */
public record Outcome(
        History history,
        LocalDate asOf,
        String modelVersion,
        Forecast forecast,
        @Nullable Double medianGap,
        Churn churn,
        @Nullable Presence presence,
        Health health,
        @Nullable Rfm rfm,
        double priority,
        BigDecimal callValue,
        Revenue revenue,
        Pace pace,
        @Nullable Double coveragePct,
        @Nullable Growth growth,
        @Nullable Worth worth,
        List<Reason> explanation) {

    public Outcome {
        explanation = List.copyOf(explanation);
    }

    public String accountId() {
        return history.accountId();
    }

    Outcome explained(List<Reason> reasons) {
        return new Outcome(
                history,
                asOf,
                modelVersion,
                forecast,
                medianGap,
                churn,
                presence,
                health,
                rfm,
                priority,
                callValue,
                revenue,
                pace,
                coveragePct,
                growth,
                worth,
                reasons);
    }
}

package dev.roadbook.prediction.snapshot;

import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.Reason;
import dev.roadbook.prediction.outcome.churn.Churn;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.health.Health;
import dev.roadbook.prediction.outcome.pace.Growth;
import dev.roadbook.prediction.outcome.pace.Pace;
import dev.roadbook.prediction.outcome.pace.Revenue;
import dev.roadbook.prediction.outcome.presence.Presence;
import dev.roadbook.prediction.outcome.rfm.Rfm;
import dev.roadbook.prediction.outcome.value.Worth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an account, in the words of the interface.
 *
 * @param modelVersion forecaster and version
 * @param currency ISO 4217 code of every amount
 * @param expected the next purchase; absent while the model abstains
 * @param abstention why it abstains
 * @param medianIntervalDays median of the days between purchase days
 * @param churn the chance of losing the account
 * @param presence whether it still buys; absent without a purchase
 * @param healthScore health, 0 to 100
 * @param healthComponents its points by component
 * @param rfm place in the portfolio
 * @param priorityScore how urgent it is, 0 to 100
 * @param callValue what a call is worth now
 * @param revenue this year against last
 * @param pace where the year is heading
 * @param coveragePct share of the top products carried
 * @param growth what growth would take
 * @param worth what the twelve months ahead and the next order will probably bring
 * @param explanation the reasons in words
 */
public record Known(
        String modelVersion,
        String currency,
        @Nullable Expected expected,
        @Nullable String abstention,
        @Nullable Double medianIntervalDays,
        Churn churn,
        @Nullable Presence presence,
        double healthScore,
        Health healthComponents,
        @Nullable RfmView rfm,
        double priorityScore,
        BigDecimal callValue,
        Revenue revenue,
        Pace pace,
        @Nullable Double coveragePct,
        @Nullable Growth growth,
        @Nullable Worth worth,
        List<Reason> explanation) {

    /** Fifths of the portfolio, 5 is best. */
    public record RfmView(int recency, int frequency, int monetary, String segment) {

        static @Nullable RfmView of(@Nullable Rfm rfm) {
            return rfm == null
                    ? null
                    : new RfmView(
                            rfm.recency(),
                            rfm.frequency(),
                            rfm.monetary(),
                            rfm.segment().label());
        }
    }

    public static Known of(Outcome outcome) {
        return new Known(
                outcome.modelVersion(),
                outcome.history().currency(),
                outcome.forecast() instanceof Expected expected ? expected : null,
                outcome.forecast() instanceof Abstained(var reason) ? reason.name() : null,
                outcome.medianGap(),
                outcome.churn(),
                outcome.presence(),
                outcome.health().score(),
                outcome.health(),
                RfmView.of(outcome.rfm()),
                outcome.priority(),
                outcome.callValue(),
                outcome.revenue(),
                outcome.pace(),
                outcome.coveragePct(),
                outcome.growth(),
                outcome.worth(),
                outcome.explanation());
    }
}

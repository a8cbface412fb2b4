package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What every forecaster keeps to: when to abstain, how much to trust a window, and what follows from the days passed. */
final class ForecastRules {

    private final ForecastProperties properties;

    ForecastRules(ForecastProperties properties) {
        this.properties = properties;
    }

    /** Days after the last purchase. */
    record Window(int start, int middle, int end) {

        double spread(double typicalGap) {
            return (end - start) / typicalGap;
        }
    }

    /** Why there is too little history for a date. */
    Optional<Forecast> refusal(Rhythm rhythm) {
        int purchases = rhythm.purchaseDays().size();
        if (purchases == 0) {
            return Optional.of(new Abstained(Abstention.NO_PURCHASE));
        }
        return purchases < properties.minimumPurchases()
                ? Optional.of(new Abstained(Abstention.TOO_FEW_PURCHASES))
                : Optional.empty();
    }

    Forecast forecast(Rhythm rhythm, GapLength gap, Window window, LocalDate asOf) {
        if (isTooWide(window, gap.typicalGap())) {
            return new Abstained(Abstention.TOO_IRREGULAR);
        }
        var last = rhythm.purchaseDays().getLast();
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(last, asOf));
        return new Expected(
                last.plusDays(window.middle()),
                last.plusDays(window.start()),
                last.plusDays(window.end()),
                confidence(rhythm.purchaseDays().size() - 1, window.spread(gap.typicalGap())),
                gap.purchaseWithin(7, elapsed),
                gap.purchaseWithin(30, elapsed),
                Math.max(0, elapsed - window.end()));
    }

    private boolean isTooWide(Window window, double typicalGap) {
        return window.spread(typicalGap) > properties.widestSpread()
                || window.end() - window.start() > properties.widestWindowDays();
    }

    private Confidence confidence(int ownGaps, double spread) {
        if (ownGaps >= properties.highConfidenceGaps() && spread <= properties.highConfidenceSpread()) {
            return Confidence.HIGH;
        }
        return ownGaps >= properties.mediumConfidenceGaps() && spread <= properties.mediumConfidenceSpread()
                ? Confidence.MEDIUM
                : Confidence.LOW;
    }
}

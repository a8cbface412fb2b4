package dev.roadbook.prediction.forecast;

import dev.roadbook.prediction.forecast.Forecast.Abstained;
import dev.roadbook.prediction.forecast.Forecast.Expected;
import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The baseline: the last purchase day plus the median gap. */
@Component
final class NaiveForecaster implements Forecaster {

    private final Gaps gaps;
    private final ForecastProperties properties;

    NaiveForecaster(Gaps gaps, ForecastProperties properties) {
        this.gaps = gaps;
        this.properties = properties;
    }

    @Override
    public String version() {
        return "naive-1";
    }

    @Override
    public String description() {
        return "Last purchase day plus the account's median gap; window and probabilities from its own gaps,"
                + " smoothed by those of the portfolio and conditioned on the days already passed.";
    }

    @Override
    public Forecast forecast(Rhythm rhythm, Portfolio portfolio, LocalDate asOf) {
        int purchases = rhythm.purchaseDays().size();
        if (purchases == 0) {
            return new Abstained(Abstention.NO_PURCHASE);
        }
        if (purchases < properties.minimumPurchases()) {
            return new Abstained(Abstention.TOO_FEW_PURCHASES);
        }
        var distribution = gaps.of(rhythm, portfolio);
        var window = window(distribution);
        if (isTooWide(window, distribution.typicalGap())) {
            return new Abstained(Abstention.TOO_IRREGULAR);
        }
        return expected(rhythm, distribution, window, asOf);
    }

    private Expected expected(Rhythm rhythm, GapDistribution distribution, Window window, LocalDate asOf) {
        var last = rhythm.purchaseDays().getLast();
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(last, asOf));
        return new Expected(
                last.plusDays(window.middle()),
                last.plusDays(window.start()),
                last.plusDays(window.end()),
                confidence(rhythm.purchaseDays().size() - 1, window.spread(distribution.typicalGap())),
                distribution.purchaseWithin(7, elapsed),
                distribution.purchaseWithin(30, elapsed),
                Math.max(0, elapsed - window.end()));
    }

    private Window window(GapDistribution distribution) {
        double outside = (1 - properties.windowShare()) / 2;
        int middle = (int) Math.max(1, Math.round(distribution.typicalGap()));
        return new Window(
                Math.min(middle, distribution.quantile(outside)),
                middle,
                Math.max(middle, distribution.quantile(1 - outside)));
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

    /** Days after the last purchase. */
    private record Window(int start, int middle, int end) {

        double spread(double typicalGap) {
            return (end - start) / typicalGap;
        }
    }
}

package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.yardstick.Portfolio;
import org.springframework.stereotype.Component;

/** Reads an account's gaps in the light of its portfolio. */
@Component
public final class Gaps {

    private final ForecastProperties properties;

    public Gaps(ForecastProperties properties) {
        this.properties = properties;
    }

    GapDistribution of(Rhythm rhythm, Portfolio portfolio) {
        return new GapDistribution(rhythm.gaps(), portfolio.gapRatios(), typicalGap(rhythm, portfolio), properties);
    }

    /** The account's own median gap, else the portfolio's, else the one to assume. */
    double typicalGap(Rhythm rhythm, Portfolio portfolio) {
        var common = portfolio.medianGap();
        return rhythm.medianGap().orElse(common == null ? properties.typicalGap() : common);
    }
}

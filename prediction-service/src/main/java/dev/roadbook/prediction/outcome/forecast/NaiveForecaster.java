package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.outcome.forecast.ForecastRules.Window;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The baseline: the last purchase day plus the median gap. */
@Component
final class NaiveForecaster implements Forecaster {

    private final Gaps gaps;
    private final ForecastProperties properties;
    private final ForecastRules rules;

    NaiveForecaster(Gaps gaps, ForecastProperties properties) {
        this.gaps = gaps;
        this.properties = properties;
        this.rules = new ForecastRules(properties);
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
    public Prospect prospect(History history, Portfolio portfolio, LocalDate asOf) {
        var rhythm = history.rhythm();
        var distribution = gaps.of(rhythm, portfolio);
        return new Prospect(forecast(rhythm, distribution, asOf), distribution, List.of());
    }

    private Forecast forecast(Rhythm rhythm, GapDistribution distribution, LocalDate asOf) {
        return rules.refusal(rhythm).orElseGet(() -> rules.forecast(rhythm, distribution, window(distribution), asOf));
    }

    private Window window(GapDistribution distribution) {
        double outside = (1 - properties.windowShare()) / 2;
        int middle = Rhythm.wholeDays(distribution.typicalGap());
        return new Window(
                Math.min(middle, distribution.quantile(outside)),
                middle,
                Math.max(middle, distribution.quantile(1 - outside)));
    }
}

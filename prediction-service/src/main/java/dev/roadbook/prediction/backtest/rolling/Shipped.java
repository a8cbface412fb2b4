package dev.roadbook.prediction.backtest.rolling;

import dev.roadbook.prediction.outcome.Scorer;
import dev.roadbook.prediction.outcome.churn.ChurnModel;
import dev.roadbook.prediction.outcome.churn.ChurnProperties;
import dev.roadbook.prediction.outcome.forecast.ForecastProperties;
import dev.roadbook.prediction.outcome.health.HealthModel;
import dev.roadbook.prediction.outcome.health.HealthProperties;
import dev.roadbook.prediction.outcome.pace.GrowthProperties;
import dev.roadbook.prediction.outcome.presence.PresenceModel;
import dev.roadbook.prediction.outcome.presence.PresenceProperties;
import dev.roadbook.prediction.outcome.priority.CallModel;
import dev.roadbook.prediction.outcome.priority.CallProperties;
import dev.roadbook.prediction.outcome.priority.PriorityModel;
import dev.roadbook.prediction.outcome.priority.PriorityProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Scores as they are configured when the product is shipped: a backtest needs no application context. */
final class Shipped {

    private final Binder settings = new Binder(new MapConfigurationPropertySource());
    private final ForecastProperties forecasts = of(ForecastProperties.class);
    private final Scorer scorer = new Scorer(
            new ChurnModel(of(ChurnProperties.class)),
            new HealthModel(of(HealthProperties.class)),
            new PresenceModel(of(PresenceProperties.class)),
            new PriorityModel(of(PriorityProperties.class)),
            new CallModel(of(CallProperties.class)),
            of(GrowthProperties.class));

    ForecastProperties forecasts() {
        return forecasts;
    }

    Scorer scorer() {
        return scorer;
    }

    private <T> T of(Class<T> properties) {
        return settings.bindOrCreate("shipped", properties);
    }
}

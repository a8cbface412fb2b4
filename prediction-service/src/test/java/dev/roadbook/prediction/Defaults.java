package dev.roadbook.prediction;

import dev.roadbook.prediction.outcome.Scorer;
import dev.roadbook.prediction.outcome.churn.ChurnModel;
import dev.roadbook.prediction.outcome.churn.ChurnProperties;
import dev.roadbook.prediction.outcome.health.HealthModel;
import dev.roadbook.prediction.outcome.health.HealthProperties;
import dev.roadbook.prediction.outcome.pace.GrowthProperties;
import dev.roadbook.prediction.outcome.presence.PresenceModel;
import dev.roadbook.prediction.outcome.presence.PresenceProperties;
import dev.roadbook.prediction.outcome.priority.CallModel;
import dev.roadbook.prediction.outcome.priority.CallProperties;
import dev.roadbook.prediction.outcome.priority.PriorityModel;
import dev.roadbook.prediction.outcome.priority.PriorityProperties;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The shipped configuration, and what is built from it without Spring. */
public final class Defaults {

    private Defaults() {}

    public static <T> T of(Class<T> properties) {
        return with(properties, Map.of());
    }

    public static <T> T with(Class<T> properties, Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("set", properties);
    }

    public static Scorer scorer() {
        return new Scorer(
                new ChurnModel(of(ChurnProperties.class)),
                new HealthModel(of(HealthProperties.class)),
                new PresenceModel(of(PresenceProperties.class)),
                new PriorityModel(of(PriorityProperties.class)),
                new CallModel(of(CallProperties.class)),
                of(GrowthProperties.class));
    }
}

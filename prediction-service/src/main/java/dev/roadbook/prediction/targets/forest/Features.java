package dev.roadbook.prediction.targets.forest;

import dev.roadbook.prediction.rep.AgentMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The value of every feature. */
public record Features(Map<Feature, Double> values) {

    public Features {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.size() != Feature.values().length) {
            throw new IllegalArgumentException("not one value for each feature: " + values.keySet());
        }
    }

    public static Features of(AgentMonth month) {
        return of(feature -> feature.of(month));
    }

    static Features of(ToDoubleFunction<Feature> value) {
        var values = new EnumMap<Feature, Double>(Feature.class);
        for (var feature : Feature.values()) {
            values.put(feature, value.applyAsDouble(feature));
        }
        return new Features(values);
    }

    public double get(Feature feature) {
        return Objects.requireNonNull(values.get(feature), "every feature has a value");
    }

    public Features with(Feature changed, double value) {
        return of(feature -> feature == changed ? value : get(feature));
    }

    /** In the order of {@link Feature}. */
    double[] toArray() {
        return Stream.of(Feature.values()).mapToDouble(this::get).toArray();
    }

    /** Whether chance can still change whether the target is reached. */
    public boolean isOpen() {
        return get(Feature.MISSING) > 0 && get(Feature.DAYS_LEFT) > 0;
    }
}

package dev.roadbook.prediction.learning;

import dev.roadbook.prediction.forecast.LearnedForecaster;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the active model still dates purchases as well as it did in its rehearsal. */
@Component
class Drift {

    private static final int DAYS = 28;
    private static final int LEAST_PURCHASES = 100;
    private static final Duration EVERY = Duration.ofHours(1);

    /** An error of hours does not double by a few late orders. */
    private static final double LEAST_ERROR = 0.5;

    private final ForecastModels models;
    private final LiveAccuracy accuracy;
    private final Clock clock;
    private final AtomicReference<@Nullable Measured> latest = new AtomicReference<>();

    Drift(ForecastModels models, LiveAccuracy accuracy, Clock clock, MeterRegistry meters) {
        this.models = models;
        this.accuracy = accuracy;
        this.clock = clock;
        Gauge.builder("roadbook.prediction.model.drift", this, Drift::latest)
                .description("Error of the active model's dates in the last four weeks over that of its rehearsal")
                .register(meters);
    }

    private record Measured(double drift, Instant goodUntil) {}

    /** Measured once an hour, because whoever watches asks more often than it changes. */
    private double latest() {
        var now = clock.instant();
        var known = latest.get();
        if (known != null && now.isBefore(known.goodUntil())) {
            return known.drift();
        }
        var measured = new Measured(measure(), now.plus(EVERY));
        latest.set(measured);
        return measured.drift();
    }

    /** Not a number without a learned model, or with too few purchases since it gives the dates. */
    double measure() {
        return models.all().stream()
                .filter(StoredModel::isActive)
                .findFirst()
                .map(this::measure)
                .orElse(Double.NaN);
    }

    private double measure(StoredModel model) {
        var rehearsal = model.rehearsal();
        if (rehearsal == null || rehearsal.ended() < LEAST_PURCHASES) {
            return Double.NaN;
        }
        return accuracy.error(
                        LearnedForecaster.PREFIX + model.version(),
                        LocalDate.now(clock).minusDays(DAYS),
                        rehearsal.cap(),
                        LEAST_PURCHASES)
                .map(error -> Math.max(error, LEAST_ERROR) / Math.max(rehearsal.endedError(), LEAST_ERROR))
                .orElse(Double.NaN);
    }
}

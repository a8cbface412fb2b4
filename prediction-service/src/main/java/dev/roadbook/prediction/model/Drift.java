package dev.roadbook.prediction.model;

import dev.roadbook.prediction.model.accuracy.HourlyMeasure;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy;
import dev.roadbook.prediction.outcome.forecast.LearnedForecaster;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whether the active model still dates purchases as well as it did in its rehearsal. */
@Component
class Drift {

    private static final int DAYS = 28;
    private static final int LEAST_PURCHASES = 100;

    /** An error of hours does not double by a few late orders. */
    private static final double LEAST_ERROR = 0.5;

    private final ForecastModels models;
    private final LiveAccuracy accuracy;
    private final Clock clock;
    private final HourlyMeasure<LocalDate, Double> latest;

    Drift(ForecastModels models, LiveAccuracy accuracy, Clock clock, MeterRegistry meters) {
        this.models = models;
        this.accuracy = accuracy;
        this.clock = clock;
        this.latest = new HourlyMeasure<>(clock);
        Gauge.builder("roadbook.prediction.model.drift", this, Drift::latest)
                .description("Error of the active model's dates in the last four weeks over that of its rehearsal")
                .register(meters);
    }

    private double latest() {
        return latest.of(LocalDate.now(clock), this::measure);
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

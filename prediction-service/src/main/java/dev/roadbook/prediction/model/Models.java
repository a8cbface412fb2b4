package dev.roadbook.prediction.model;

import dev.roadbook.prediction.model.shelf.Shelf.Reading.Good;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Unusable;
import dev.roadbook.prediction.outcome.forecast.ForecastProperties;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Gaps;
import dev.roadbook.prediction.outcome.forecast.LearnedForecaster;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.yardstick.Portfolio;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The model that gives the dates: the active one, else the newest earlier one that is good, else the simple rule.
 *
 * <p>Which one it is is decided when the portfolio is measured and travels with it, so that all instances and all accounts
 * measured by the same portfolio are forecast by the same model.
 */
@Component
public class Models {

    private static final Logger log = LoggerFactory.getLogger(Models.class);

    private final ForecastModels models;
    private final Forecaster simpleRule;
    private final Gaps gaps;
    private final ForecastProperties properties;
    private final AtomicReference<@Nullable Choice> latest = new AtomicReference<>();
    private final AtomicInteger unusable = new AtomicInteger();
    private final Set<Long> warnedOf = ConcurrentHashMap.newKeySet();

    Models(
            ForecastModels models,
            Forecaster simpleRule,
            Gaps gaps,
            ForecastProperties properties,
            MeterRegistry meters) {
        this.models = models;
        this.simpleRule = simpleRule;
        this.gaps = gaps;
        this.properties = properties;
        Gauge.builder("roadbook.prediction.model.unusable", unusable, AtomicInteger::get)
                .description("Learned models passed over because their content is not usable")
                .register(meters);
    }

    /** A model that was wanted, and the one there is instead of it or the very one. */
    private record Choice(long wanted, @Nullable Usable usable) {}

    private record Usable(long version, GapModel model) {}

    /** Decides which model gives the dates from now on, by reading it. */
    public OptionalLong decide() {
        var active = models.all().stream().filter(StoredModel::isActive).findFirst();
        if (active.isEmpty()) {
            unusable.set(0);
            return OptionalLong.empty();
        }
        var usable = newestGood(active.get().version());
        latest.set(usable.map(it -> new Choice(it.version(), it)).orElse(null));
        return usable.map(it -> OptionalLong.of(it.version())).orElseGet(OptionalLong::empty);
    }

    /** The forecaster that accounts measured by a portfolio are forecast with. */
    public Forecaster forecaster(Portfolio portfolio) {
        var model = portfolio.model();
        if (model == null) {
            return simpleRule;
        }
        var usable = usable(model);
        return usable == null ? simpleRule : new LearnedForecaster(usable.version(), usable.model(), gaps, properties);
    }

    /** The forecaster of one model, and of no other; nothing where it cannot be read. */
    Optional<Forecaster> alone(long version) {
        return switch (models.read(version)) {
            case Good(var model) -> Optional.of(new LearnedForecaster(version, model, gaps, properties));
            case Unusable(var reason) -> {
                warn(version, reason);
                yield Optional.empty();
            }
        };
    }

    private @Nullable Usable usable(long version) {
        var known = latest.get();
        if (known != null && known.wanted() == version) {
            return known.usable();
        }
        var choice = new Choice(version, newestGood(version).orElse(null));
        latest.set(choice);
        return choice.usable();
    }

    private Optional<Usable> newestGood(long wanted) {
        int passedOver = 0;
        var usable = Optional.<Usable>empty();
        for (long version : notLaterThan(wanted)) {
            switch (models.read(version)) {
                case Good(var model) -> usable = Optional.of(new Usable(version, model));
                case Unusable(var reason) -> {
                    passedOver++;
                    warn(version, reason);
                }
            }
            if (usable.isPresent()) {
                break;
            }
        }
        unusable.set(passedOver);
        return usable;
    }

    private List<Long> notLaterThan(long wanted) {
        var versions = models.all().stream().map(StoredModel::version).toList();
        if (!versions.contains(wanted)) {
            warn(wanted, "it is not there");
        }
        return versions.stream().filter(version -> version <= wanted).toList();
    }

    private void warn(long version, String reason) {
        if (warnedOf.add(version)) {
            log.warn("learned model passed over version={} reason={}", version, reason);
        }
    }
}

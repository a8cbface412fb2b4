package dev.roadbook.prediction.quota;

import dev.roadbook.prediction.quota.TargetModels.Reading.Good;
import dev.roadbook.prediction.quota.TargetModels.Reading.Unusable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The forest that gives the answers: the active one, else the newest earlier one that is good, else none. */
@Component
class ActiveForest {

    private static final Logger log = LoggerFactory.getLogger(ActiveForest.class);

    private final TargetModels models;
    private final AtomicReference<@Nullable Choice> latest = new AtomicReference<>();
    private final AtomicInteger unusable = new AtomicInteger();
    private final Set<Long> warnedOf = ConcurrentHashMap.newKeySet();

    ActiveForest(TargetModels models, MeterRegistry meters) {
        this.models = models;
        Gauge.builder("roadbook.prediction.target.model.unusable", unusable, AtomicInteger::get)
                .description("Forests of monthly targets passed over because their content is not usable")
                .register(meters);
    }

    /** A forest in use. */
    record Usable(StoredTargetModel model, TargetForest forest) {}

    private record Choice(long wanted, Optional<Usable> usable) {}

    Optional<Usable> get() {
        var active = models.active();
        if (active.isEmpty()) {
            unusable.set(0);
            return Optional.empty();
        }
        var known = latest.get();
        if (known != null && known.wanted() == active.get()) {
            return known.usable();
        }
        var choice = new Choice(active.get(), newestGood(active.get()));
        latest.set(choice);
        return choice.usable();
    }

    private Optional<Usable> newestGood(long wanted) {
        int passedOver = 0;
        var usable = Optional.<Usable>empty();
        for (var model : models.all()) {
            if (model.version() <= wanted && usable.isEmpty()) {
                switch (models.read(model.version())) {
                    case Good(var forest) -> usable = Optional.of(new Usable(model, forest));
                    case Unusable(var reason) -> {
                        passedOver++;
                        if (warnedOf.add(model.version())) {
                            log.warn("forest passed over version={} reason={}", model.version(), reason);
                        }
                    }
                }
            }
        }
        unusable.set(passedOver);
        return usable;
    }
}

package dev.roadbook.prediction.targets.model;

import dev.roadbook.prediction.model.shelf.Shelf.Reading.Good;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Unusable;
import dev.roadbook.prediction.targets.forest.EvenPace;
import dev.roadbook.prediction.targets.forest.Foresight;
import dev.roadbook.prediction.targets.forest.TargetForest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What gives the answers: the active forest, else the newest earlier one that is good, else the simple rule fitted with the
 * newest, else nothing.
 */
@Component
public class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final TargetModels models;
    private final AtomicReference<@Nullable Choice> latest = new AtomicReference<>();
    private final AtomicInteger unusable = new AtomicInteger();
    private final Set<Long> warnedOf = ConcurrentHashMap.newKeySet();

    Answering(TargetModels models, MeterRegistry meters) {
        this.models = models;
        Gauge.builder("roadbook.prediction.target.model.unusable", unusable, AtomicInteger::get)
                .description("Forests of monthly targets passed over because their content is not usable")
                .register(meters);
    }

    /** A forest in use, or the simple rule fitted with it. */
    public record Usable(StoredTargetModel model, Foresight foresight) {

        public String name() {
            return switch (foresight) {
                case TargetForest _ -> model.name();
                case EvenPace _ -> EvenPace.NAME;
            };
        }
    }

    private record Choice(long wanted, Optional<Usable> usable) {}

    public Optional<Usable> get() {
        var kept = models.all();
        var wanted = kept.stream().filter(StoredTargetModel::isActive).findFirst();
        if (wanted.isEmpty()) {
            unusable.set(0);
            return simpleRule(kept);
        }
        var known = latest.get();
        if (known != null && known.wanted() == wanted.get().version()) {
            return known.usable();
        }
        var choice = new Choice(
                wanted.get().version(), newestGood(wanted.get(), kept).or(() -> simpleRule(kept)));
        latest.set(choice);
        return choice.usable();
    }

    private static Optional<Usable> simpleRule(List<StoredTargetModel> kept) {
        return kept.stream().findFirst().map(model -> new Usable(model, model.pace()));
    }

    private Optional<Usable> newestGood(StoredTargetModel wanted, List<StoredTargetModel> kept) {
        int passedOver = 0;
        var usable = Optional.<Usable>empty();
        for (var model : kept) {
            if (usable.isEmpty() && isCandidate(model, wanted)) {
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

    private static boolean isCandidate(StoredTargetModel model, StoredTargetModel wanted) {
        return model.version() == wanted.version()
                || (model.version() < wanted.version() && model.shortcoming() == null);
    }
}

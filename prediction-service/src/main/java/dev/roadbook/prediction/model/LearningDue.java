package dev.roadbook.prediction.model;

import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When there is reason to learn: there is no model yet, the newest is old, or the history has outgrown it. */
@Component
class LearningDue {

    /** A batch that came when it was too early to learn again is looked at once more, even if that look is late. */
    private static final int LOOKS = 3;

    private final ForecastModels models;
    private final Histories histories;
    private final Portfolios portfolios;
    private final LearningProperties properties;
    private final Clock clock;

    LearningDue(
            ForecastModels models,
            Histories histories,
            Portfolios portfolios,
            LearningProperties properties,
            Clock clock) {
        this.models = models;
        this.histories = histories;
        this.portfolios = portfolios;
        this.properties = properties;
        this.clock = clock;
    }

    boolean isFirst() {
        return newest().isEmpty();
    }

    boolean isDue() {
        return newest().map(model -> isOld(model) || isOutgrown(model)).orElse(true);
    }

    /** Whether the history has outgrown the newest model; looked at only where something came lately, because it costs a count. */
    boolean isOutgrown() {
        return newest().filter(this::hasNews).filter(this::isOutgrown).isPresent();
    }

    private Optional<StoredModel> newest() {
        return models.all().stream().findFirst();
    }

    private boolean isOld(StoredModel model) {
        return !LocalDate.ofInstant(model.learnedAt(), clock.getZone())
                .plusDays(properties.everyDays())
                .isAfter(LocalDate.now(clock));
    }

    private boolean hasNews(StoredModel model) {
        var lately = clock.instant().minus(properties.atMostEvery().multipliedBy(LOOKS));
        return portfolios
                .computedAt()
                .filter(at -> !at.isBefore(model.learnedAt()) && !at.isBefore(lately))
                .isPresent();
    }

    private boolean isOutgrown(StoredModel model) {
        var then = model.purchaseDays();
        if (then == null || model.learnedAt().plus(properties.atMostEvery()).isAfter(clock.instant())) {
            return false;
        }
        double growth = model.shortcoming() == null ? properties.growth() : properties.growthAfterShortcoming();
        return histories
                .lastCompleteDay(LocalDate.now(clock))
                .filter(day -> histories.purchaseDays(day) >= growth * then)
                .isPresent();
    }
}

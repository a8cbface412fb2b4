package dev.roadbook.prediction.model;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.prediction.model.accuracy.Calibration;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy;
import dev.roadbook.prediction.model.shelf.ListedModels;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Unusable;
import dev.roadbook.prediction.model.shelf.Switches;
import dev.roadbook.prediction.model.shelf.Switches.Switch;
import dev.roadbook.prediction.outcome.forecast.ForecastProperties;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.LearnedForecaster;
import dev.roadbook.prediction.survival.Rehearsal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the models behind the dates, and goes back to an earlier one. */
@RestController
class ModelController {

    private static final String KIND = "next_purchase_date";

    private final ForecastModels models;
    private final LiveAccuracy accuracy;
    private final Calibration calibration;
    private final Forecaster simpleRule;
    private final ForecastProperties properties;
    private final List<ListedModels> others;
    private final Switches switches;
    private final Clock clock;

    ModelController(
            ForecastModels models,
            LiveAccuracy accuracy,
            Calibration calibration,
            Forecaster simpleRule,
            ForecastProperties properties,
            List<ListedModels> others,
            Switches switches,
            Clock clock) {
        this.models = models;
        this.accuracy = accuracy;
        this.calibration = calibration;
        this.clock = clock;
        this.simpleRule = simpleRule;
        this.properties = properties;
        this.others = others;
        this.switches = switches;
    }

    /**
     * A model.
     *
     * @param version name and version, as in every prediction
     * @param kind what it predicts
     * @param description how it comes to its answers
     * @param active whether predictions are made with it
     * @param minimumPurchases purchase days below which it gives no date; absent where it gives none
     * @param windowShare share of purchases that fall into its window; absent where it has none
     * @param learnedFrom what it was learned from; absent for the simple rule
     * @param rehearsal what one learned earlier in the same way would have said of the purchases since
     * @param shortcoming why it was not made the active one when it was learned
     */
    record ModelView(
            String version,
            String kind,
            String description,
            boolean active,
            @Nullable Integer minimumPurchases,
            @Nullable Double windowShare,
            @Nullable LearnedFrom learnedFrom,
            @Nullable RehearsalView rehearsal,
            @Nullable Shortcoming shortcoming) {}

    /**
     * How dates of a model compare with those of the simple rule.
     *
     * @param from first day of the purchases that were predicted from
     * @param until last day of them
     * @param watchedDays days for which every one was watched; what is later counts as that late
     * @param learned how far the model's dates were off
     * @param simpleRule how far the dates of the simple rule were off
     */
    record RehearsalView(
            LocalDate from, LocalDate until, int watchedDays, Rehearsal.Errors learned, Rehearsal.Errors simpleRule) {

        static RehearsalView of(Rehearsal rehearsal) {
            return new RehearsalView(
                    LocalDate.ofEpochDay(rehearsal.firstDay()),
                    LocalDate.ofEpochDay(rehearsal.lastDay()),
                    rehearsal.cap(),
                    rehearsal.learned(),
                    rehearsal.simple());
        }
    }

    /**
     * What a model was learned from.
     *
     * @param learnedAt when
     * @param firstDay first purchase
     * @param asOf last day that was known
     * @param accounts accounts
     * @param gaps gaps between purchases, open ones included
     * @param endedGaps those among them that had ended
     */
    record LearnedFrom(Instant learnedAt, LocalDate firstDay, LocalDate asOf, int accounts, int gaps, int endedGaps) {}

    /**
     * How close dates were to the purchases that came, by week and model.
     *
     * @param asOf last day that can be in it
     * @param weeks earliest first; weeks without a dated purchase are left out
     * @param calibration how often windows held and chances came true lately
     */
    record AccuracyView(LocalDate asOf, List<LiveAccuracy.Week> weeks, Calibration.Figures calibration) {}

    /** Models of dates, the latest first, the simple rule last; then those of other kinds. */
    record ModelsView(List<ModelView> items) {}

    /** The models there are, and which one answers. */
    @AnyRole
    @GetMapping("/api/models")
    ModelsView models() {
        var learned = models.all();
        boolean isSimple = learned.stream().noneMatch(StoredModel::isActive);
        var ofDates = Stream.concat(
                learned.stream().map(this::view),
                Stream.of(view(simpleRule.version(), simpleRule.description(), isSimple, null, null, null)));
        var ofOthers = others.stream().flatMap(kind -> kind.listed().stream()).map(ModelController::view);
        return new ModelsView(Stream.concat(ofDates, ofOthers).toList());
    }

    /** How close predicted dates came, week by week. */
    @AnyRole
    @GetMapping("/api/models/accuracy")
    AccuracyView accuracy(@RequestParam(defaultValue = "26") @Min(1) @Max(104) int weeks) {
        var today = LocalDate.now(clock);
        return new AccuracyView(today, accuracy.weeks(today.minusWeeks(weeks - 1L)), calibration.lately());
    }

    /** Makes a model the active one; all accounts are then scored anew with it. */
    @ManagersOnly
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/api/models/{version}/activate")
    ModelsView activate(@PathVariable String version, Caller caller) {
        var before = models.all().stream()
                .filter(StoredModel::isActive)
                .map(ModelController::nameOf)
                .findFirst()
                .orElse(simpleRule.version());
        activate(new Switch(caller.username(), "Dates", before, version));
        return models();
    }

    private void activate(Switch asked) {
        if (asked.after().equals(simpleRule.version())) {
            switches.make(asked, () -> {
                models.activateNone();
                return true;
            });
        } else {
            activate(named(asked.after()), asked);
        }
    }

    private void activate(StoredModel model, Switch asked) {
        if (models.read(model.version()) instanceof Unusable(var reason)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "unusable_model", nameOf(model) + " cannot be used: " + reason);
        }
        if (!switches.make(asked, () -> models.activate(model.version()))) {
            throw ProblemException.notFound(nameOf(model) + " is no longer kept");
        }
    }

    private StoredModel named(String version) {
        return models.all().stream()
                .filter(model -> nameOf(model).equals(version))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no model " + version));
    }

    private static ModelView view(ListedModels.Listed model) {
        return new ModelView(
                model.version(), model.kind(), model.description(), model.active(), null, null, null, null, null);
    }

    private ModelView view(StoredModel model) {
        return view(
                nameOf(model),
                LearnedForecaster.DESCRIPTION,
                model.isActive(),
                new LearnedFrom(
                        model.learnedAt(),
                        model.firstDay(),
                        model.asOf(),
                        model.accounts(),
                        model.gaps(),
                        model.endedGaps()),
                model.rehearsal() == null ? null : RehearsalView.of(model.rehearsal()),
                model.shortcoming());
    }

    private ModelView view(
            String version,
            String description,
            boolean isActive,
            @Nullable LearnedFrom learnedFrom,
            @Nullable RehearsalView rehearsal,
            @Nullable Shortcoming shortcoming) {
        return new ModelView(
                version,
                KIND,
                description,
                isActive,
                properties.minimumPurchases(),
                properties.windowShare(),
                learnedFrom,
                rehearsal,
                shortcoming);
    }

    private static String nameOf(StoredModel model) {
        return LearnedForecaster.PREFIX + model.version();
    }
}

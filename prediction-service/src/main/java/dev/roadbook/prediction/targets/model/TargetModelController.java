package dev.roadbook.prediction.targets.model;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.prediction.model.shelf.Shelf.Reading.Unusable;
import dev.roadbook.prediction.model.shelf.Switches;
import dev.roadbook.prediction.model.shelf.Switches.Switch;
import dev.roadbook.prediction.targets.forest.EvenPace;
import dev.roadbook.prediction.targets.model.Answering.Usable;
import dev.roadbook.prediction.targets.model.TargetTraining.Months;
import dev.roadbook.prediction.targets.model.TargetTraining.Trained;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trains the forest of monthly targets, shows how good it is, and goes back to an earlier one. */
@RestController
@RequestMapping("/api/models/agent-target")
class TargetModelController {

    private final BackgroundRun<Months, Trained> trainings;
    private final TargetModels models;
    private final Answering answering;
    private final Switches switches;

    TargetModelController(
            BackgroundRun<Months, Trained> trainings, TargetModels models, Answering answering, Switches switches) {
        this.trainings = trainings;
        this.models = models;
        this.answering = answering;
        this.switches = switches;
    }

    /**
     * A forest.
     *
     * @param active whether people or the latest training chose it
     * @param inUse whether answers are given by it; another where the chosen one cannot be used
     * @param synthetic whether it was learned from made-up months
     * @param shortcoming why it was not made the active one when it was learned
     */
    @Schema(name = "TargetModel")
    record ModelView(
            String version,
            boolean active,
            boolean inUse,
            boolean synthetic,
            Instant learnedAt,
            LocalDate firstMonth,
            LocalDate lastMonth,
            int examples,
            Evaluation evaluation,
            @Nullable Shortcoming shortcoming) {}

    /**
     * All forests, the latest first, and the latest training.
     *
     * @param answering what gives the answers: a forest, or the simple rule where no forest does better
     */
    @Schema(name = "TargetModels")
    record ModelsView(
            List<ModelView> items,
            @Nullable String answering,
            @Nullable TrainingRun training) {}

    /** What to learn from: made-up months only where they are asked for. */
    record TrainRequest(@Nullable Boolean synthetic) {}

    /** The forests of targets there are, and which one answers. */
    @ManagersRead
    @GetMapping
    ModelsView models() {
        var inUse = answering.get().map(Usable::name).orElse(null);
        return new ModelsView(
                models.all().stream().map(model -> view(model, inUse)).toList(),
                inUse,
                trainings.latest().map(TrainingRun::of).orElse(null));
    }

    /** Begins a training; it goes on in the background. */
    @ManagersOnly
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/train")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TrainingRun train(@RequestBody(required = false) @Nullable TrainRequest request, Caller caller) {
        boolean synthetic = request != null && Boolean.TRUE.equals(request.synthetic());
        return TrainingRun.of(trainings.start(new Months(synthetic), caller.username()));
    }

    /** The latest training. */
    @ManagersRead
    @Answers(HttpStatus.NOT_FOUND)
    @GetMapping("/training")
    TrainingRun training() {
        return trainings
                .latest()
                .map(TrainingRun::of)
                .orElseThrow(() -> ProblemException.notFound("Nothing has been trained yet."));
    }

    /** Gives the answers by another forest, or by the simple rule, from now on. */
    @ManagersOnly
    @Answers(HttpStatus.CONFLICT)
    @PostMapping("/{version}/activate")
    ModelsView activate(@PathVariable String version, Caller caller) {
        var before = models.all().stream()
                .filter(StoredTargetModel::isActive)
                .map(StoredTargetModel::name)
                .findFirst()
                .orElse(EvenPace.NAME);
        activate(new Switch(caller.username(), "Chances of monthly targets", before, version));
        return models();
    }

    private void activate(Switch asked) {
        if (asked.after().equals(EvenPace.NAME)) {
            switches.make(asked, () -> {
                models.activateNone();
                return true;
            });
        } else {
            activate(named(asked.after()), asked);
        }
    }

    private StoredTargetModel named(String version) {
        return models.all().stream()
                .filter(it -> it.name().equals(version))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no model " + version));
    }

    private void activate(StoredTargetModel model, Switch asked) {
        if (models.read(model.version()) instanceof Unusable(var reason)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "unusable_model", model.name() + " cannot be used: " + reason);
        }
        if (!switches.make(asked, () -> models.activate(model.version()))) {
            throw ProblemException.notFound(model.name() + " is no longer kept");
        }
    }

    private static ModelView view(StoredTargetModel model, @Nullable String inUse) {
        return new ModelView(
                model.name(),
                model.isActive(),
                model.name().equals(inUse),
                model.isSynthetic(),
                model.learnedAt(),
                model.firstMonth(),
                model.lastMonth(),
                model.examples(),
                model.evaluation(),
                model.shortcoming());
    }
}

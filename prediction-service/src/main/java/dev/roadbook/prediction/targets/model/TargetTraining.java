package dev.roadbook.prediction.targets.model;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Conclusion;
import dev.roadbook.platform.run.Conclusion.Done;
import dev.roadbook.platform.run.Progress;
import dev.roadbook.platform.run.Runs;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Learned;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A training of the forest of targets, when somebody asks. */
@Component
class TargetTraining {

    private final TargetLearning learning;
    private final TargetModels models;

    TargetTraining(TargetLearning learning, TargetModels models) {
        this.learning = learning;
        this.models = models;
    }

    /** What is learned from. */
    record Months(boolean synthetic) {}

    /** What came of it. */
    record Trained(long version) {}

    @Bean
    static BackgroundRun<Months, Trained> targetTrainings(Runs runs, TargetTraining training) {
        return runs.of("target-training", Months.class, Trained.class)
                .called("A training of monthly targets")
                .busy("training_runs", "A training is running already")
                .does(training::learn);
    }

    private Conclusion<Trained> learn(Months months, Progress progress) {
        return switch (learning.from(months, progress)) {
            case Learned forest -> new Done<>(() -> new Trained(models.keep(forest, months.synthetic())));
            case Refused(var reason) -> new Conclusion.Refused<>(reason);
        };
    }
}

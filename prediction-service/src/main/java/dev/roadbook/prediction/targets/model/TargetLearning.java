package dev.roadbook.prediction.targets.model;

import dev.roadbook.platform.run.Progress;
import dev.roadbook.prediction.rep.AgentDays;
import dev.roadbook.prediction.targets.forest.SyntheticMonths;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Learned;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Refused;
import dev.roadbook.prediction.targets.model.TargetTraining.Months;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Learns from the months representatives had, or from made-up ones while there are too few. */
@Component
class TargetLearning {

    private final AgentDays days;
    private final MonthHistory history;
    private final TargetTrainer trainer;
    private final TargetProperties properties;
    private final Clock clock;

    TargetLearning(
            AgentDays days, MonthHistory history, TargetTrainer trainer, TargetProperties properties, Clock clock) {
        this.days = days;
        this.history = history;
        this.trainer = trainer;
        this.properties = properties;
        this.clock = clock;
    }

    Outcome from(Months months, Progress progress) {
        progress.at("READING", 0, TargetTrainer.STEPS);
        days.sumUp();
        var real = history.examples();
        if (!months.synthetic()) {
            return trainer.train(real, progress);
        }
        if (trainer.train(real, (_, _, _) -> {}) instanceof Learned) {
            return new Refused("There is real history to learn from; made-up months are not needed.");
        }
        return trainer.train(SyntheticMonths.examples(YearMonth.now(clock), properties), progress);
    }
}

package dev.roadbook.prediction.targets.model;

import dev.roadbook.prediction.rep.AgentDays;
import dev.roadbook.prediction.targets.forest.SyntheticMonths;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Learned;
import dev.roadbook.prediction.targets.model.TargetTrainer.Outcome.Refused;
import dev.roadbook.prediction.targets.model.TrainingRun.State;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Learns in the background when somebody asks; what was asked for survives a crash. */
@Service
class TargetTraining {

    private static final Logger log = LoggerFactory.getLogger(TargetTraining.class);

    private final TrainingRuns runs;
    private final AgentDays days;
    private final MonthHistory history;
    private final TargetTrainer trainer;
    private final TargetModels models;
    private final TargetProperties properties;
    private final TransactionOperations transactions;
    private final TaskExecutor executor;
    private final Clock clock;

    TargetTraining(
            TrainingRuns runs,
            AgentDays days,
            MonthHistory history,
            TargetTrainer trainer,
            TargetModels models,
            TargetProperties properties,
            TransactionOperations transactions,
            TaskExecutor executor,
            Clock clock) {
        this.runs = runs;
        this.days = days;
        this.history = history;
        this.trainer = trainer;
        this.models = models;
        this.properties = properties;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
    }

    /** Asks for a learning and begins it; false while another is open. */
    boolean start(boolean synthetic, String person) {
        boolean isNew = runs.request(UUID.randomUUID(), synthetic, person);
        if (isNew) {
            executor.execute(this::serve);
        }
        return isNew;
    }

    /** Does what was asked for, by whichever instance comes first. */
    void serve() {
        runs.take().ifPresent(this::learn);
    }

    private void learn(TrainingRun run) {
        try {
            finish(run, train(run));
        } catch (RuntimeException e) {
            log.error("learning of targets failed id={}", run.id(), e);
            runs.end(run.id(), State.FAILED, null, "An unexpected fault on our side; it has been logged.");
        }
    }

    private Outcome train(TrainingRun run) {
        days.sumUp();
        var real = history.examples();
        if (!run.synthetic()) {
            return trainer.train(real, progressOf(run));
        }
        if (trainer.train(real, (_, _) -> {}) instanceof Learned) {
            return new Refused("There is real history to learn from; made-up months are not needed.");
        }
        var before = YearMonth.now(clock);
        return trainer.train(SyntheticMonths.examples(before, properties), progressOf(run));
    }

    private TargetTrainer.Progress progressOf(TrainingRun run) {
        return (step, percent) -> runs.progress(run.id(), step, percent);
    }

    private void finish(TrainingRun run, Outcome outcome) {
        switch (outcome) {
            case Refused(var reason) -> {
                runs.end(run.id(), State.REFUSED, null, reason);
                log.info("no forest learned reason={}", reason);
            }
            case Learned learned ->
                transactions.executeWithoutResult(status -> {
                    long version = models.keep(learned, run.synthetic());
                    if (runs.end(run.id(), State.LEARNED, version, null)) {
                        log.info("forest learned version={} synthetic={}", version, run.synthetic());
                    } else {
                        status.setRollbackOnly();
                    }
                });
        }
    }
}

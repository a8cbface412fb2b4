package dev.roadbook.prediction.backtest.portfolio;

import dev.roadbook.prediction.backtest.portfolio.Trial.State;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Outcome.Measured;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Outcome.Refused;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Outcome.Stopped;
import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.model.Models;
import dev.roadbook.prediction.outcome.forecast.Timelines;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Backtests the portfolio's own purchases in the background, in bounded memory. */
@Service
class PortfolioTrial {

    private static final Logger log = LoggerFactory.getLogger(PortfolioTrial.class);

    private final Trials trials;
    private final Histories histories;
    private final Portfolios portfolios;
    private final Models models;
    private final TrialProperties properties;
    private final TransactionOperations transactions;
    private final TaskExecutor executor;
    private final Clock clock;

    PortfolioTrial(
            Trials trials,
            Histories histories,
            Portfolios portfolios,
            Models models,
            TrialProperties properties,
            TransactionOperations transactions,
            TaskExecutor executor,
            Clock clock) {
        this.trials = trials;
        this.histories = histories;
        this.portfolios = portfolios;
        this.models = models;
        this.properties = properties;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
    }

    /** Begins a backtest; false while another runs. */
    boolean start(String person) {
        var id = UUID.randomUUID();
        boolean isNew = trials.begin(id, person);
        if (isNew) {
            executor.execute(() -> run(id));
        }
        return isNew;
    }

    private void run(UUID id) {
        try {
            histories
                    .lastCompleteDay(LocalDate.now(clock))
                    .ifPresentOrElse(
                            lastDay -> measure(id, lastDay),
                            () -> trials.end(id, State.REFUSED, "There are no purchases yet."));
        } catch (RuntimeException e) {
            log.error("backtest failed id={}", id, e);
            trials.end(id, State.FAILED, "An unexpected fault on our side; it has been logged.");
        }
    }

    private void measure(UUID id, LocalDate lastDay) {
        var timelines = read(lastDay);
        int firstDay =
                timelines.stream().mapToInt(timeline -> timeline.day(0)).min().orElse(Timelines.epochDay(lastDay));
        var outcome = RollingBacktest.run(
                timelines, firstDay, Timelines.epochDay(lastDay), (done, all) -> trials.progress(id, 100 * done / all));
        switch (outcome) {
            case Measured(var scorecard, int stepDays) -> {
                trials.keep(
                        id,
                        new TrialResult(
                                clock.instant(),
                                models.forecaster(portfolios.current()).version(),
                                LocalDate.ofEpochDay(firstDay),
                                lastDay,
                                timelines.size(),
                                histories.buyers(lastDay),
                                stepDays,
                                scorecard));
                log.info("backtest measured id={} purchases={}", id, scorecard.purchases());
            }
            case Refused(var reason) -> trials.end(id, State.REFUSED, reason);
            case Stopped() -> log.info("backtest stopped id={}", id);
        }
    }

    private List<Timeline> read(LocalDate lastDay) {
        var timelines = new ArrayList<Timeline>();
        transactions.executeWithoutResult(_ -> histories.readAll(lastDay, properties.mostPurchases(), history -> {
            var timeline = Timelines.of(history);
            if (timeline.purchases() > 0) {
                timelines.add(timeline);
            }
        }));
        return timelines;
    }
}

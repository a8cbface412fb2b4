package dev.roadbook.prediction.backtest.portfolio;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Conclusion;
import dev.roadbook.platform.run.Nothing;
import dev.roadbook.platform.run.Progress;
import dev.roadbook.platform.run.Runs;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Outcome.Measured;
import dev.roadbook.prediction.backtest.rolling.RollingBacktest.Outcome.Refused;
import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.model.Models;
import dev.roadbook.prediction.outcome.forecast.Timelines;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Backtests the portfolio's own purchases in the background, in bounded memory. */
@Service
class PortfolioTrial {

    private final Histories histories;
    private final Portfolios portfolios;
    private final Models models;
    private final TrialProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    PortfolioTrial(
            Histories histories,
            Portfolios portfolios,
            Models models,
            TrialProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.histories = histories;
        this.portfolios = portfolios;
        this.models = models;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    static BackgroundRun<Nothing, TrialResult> trials(Runs runs, PortfolioTrial trial) {
        return runs.of("backtest", Nothing.class, TrialResult.class)
                .called("A backtest of dates")
                .busy("backtest_runs", "A backtest is running already")
                .does((_, progress) -> trial.measure(progress));
    }

    private Conclusion<TrialResult> measure(Progress progress) {
        return histories
                .lastCompleteDay(LocalDate.now(clock))
                .map(lastDay -> measure(lastDay, progress))
                .orElseGet(() -> new Conclusion.Refused<>("There are no purchases yet."));
    }

    private Conclusion<TrialResult> measure(LocalDate lastDay, Progress progress) {
        progress.at("READING", 0, 0);
        var timelines = read(lastDay);
        int firstDay =
                timelines.stream().mapToInt(timeline -> timeline.day(0)).min().orElse(Timelines.epochDay(lastDay));
        var outcome = RollingBacktest.run(
                timelines, firstDay, Timelines.epochDay(lastDay), (done, all) -> progress.at("MEASURING", done, all));
        return switch (outcome) {
            case Measured measured -> {
                var result = result(measured, timelines.size(), LocalDate.ofEpochDay(firstDay), lastDay);
                yield new Conclusion.Done<>(() -> result);
            }
            case Refused(var reason) -> new Conclusion.Refused<>(reason);
        };
    }

    private TrialResult result(Measured measured, int accounts, LocalDate firstDay, LocalDate lastDay) {
        return new TrialResult(
                clock.instant(),
                models.forecaster(portfolios.current()).version(),
                firstDay,
                lastDay,
                accounts,
                histories.buyers(lastDay),
                measured.stepDays(),
                measured.scorecard());
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

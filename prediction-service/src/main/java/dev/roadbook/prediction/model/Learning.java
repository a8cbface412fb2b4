package dev.roadbook.prediction.model;

import dev.roadbook.platform.jdbc.Locks;
import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.ForecastProperties;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Gaps;
import dev.roadbook.prediction.outcome.forecast.LearnedForecaster;
import dev.roadbook.prediction.outcome.forecast.Prospect;
import dev.roadbook.prediction.outcome.forecast.Timelines;
import dev.roadbook.prediction.survival.GapModel;
import dev.roadbook.prediction.survival.GapModelTrainer;
import dev.roadbook.prediction.survival.GapModelTrainer.Training;
import dev.roadbook.prediction.survival.Rehearsal;
import dev.roadbook.prediction.survival.Timeline;
import dev.roadbook.prediction.survival.TrainingSettings;
import dev.roadbook.prediction.yardstick.Portfolios;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Learns a model from every account's purchases and compares it with the simple rule; one at a time over all instances. */
@Service
public class Learning {

    private static final Logger log = LoggerFactory.getLogger(Learning.class);

    private static final double LEAST_SHARE_OF_DATES = 0.5;

    private final ForecastModels models;
    private final Histories histories;
    private final Portfolios portfolios;
    private final Forecaster simpleRule;
    private final Gaps gaps;
    private final LearningProperties properties;
    private final ForecastProperties forecast;
    private final LearningDue due;
    private final GapModelTrainer trainer;
    private final Locks locks;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Timer duration;

    Learning(
            ForecastModels models,
            Histories histories,
            Portfolios portfolios,
            Forecaster simpleRule,
            Gaps gaps,
            LearningProperties properties,
            ForecastProperties forecast,
            LearningDue due,
            Locks locks,
            TransactionOperations transactions,
            Clock clock,
            MeterRegistry meters) {
        this.models = models;
        this.histories = histories;
        this.portfolios = portfolios;
        this.simpleRule = simpleRule;
        this.gaps = gaps;
        this.forecast = forecast;
        this.properties = properties;
        this.due = due;
        this.trainer = new GapModelTrainer(TrainingSettings.defaults().withWindowShare(forecast.windowShare()));
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
        this.duration = Timer.builder("roadbook.prediction.learning")
                .description("Learning of one model, from reading the purchases to keeping it")
                .register(meters);
    }

    /** Learns the first model there is, now that a batch is complete. */
    public void afterBatch() {
        if (properties.automatic()) {
            learnIf(due::isFirst);
        }
    }

    /** Learns a model if the latest one is old, or was learned from far less. */
    void whenDue() {
        if (properties.automatic()) {
            learnIf(due::isDue);
        }
    }

    /** Learns a model if much has arrived since the latest one was learned. */
    void whenOutgrown() {
        if (properties.automatic()) {
            learnIf(due::isOutgrown);
        }
    }

    /** Learns a model, unless another instance is just doing so. */
    void now() {
        learnIf(() -> true);
    }

    private void learnIf(BooleanSupplier isWanted) {
        transactions.executeWithoutResult(_ -> {
            if (!locks.tryHold("prediction.learning")) {
                log.info("another instance is learning a model");
            } else if (isWanted.getAsBoolean()) {
                duration.record(this::learn);
            }
        });
    }

    private void learn() {
        switch (train()) {
            case Training.Refused(var reason) ->
                log.info("no model learned, the simple rule or the last model gives the dates reason={}", reason);
            case Training.Learned(var model, var rehearsal) ->
                rehearsal.ifPresentOrElse(
                        it -> keep(model, it),
                        () -> log.info(
                                "no model learned, there are too few purchases to compare it with the simple rule"));
        }
    }

    /** A model that falls short of the simple rule is kept, but gives no dates. */
    private void keep(GapModel model, Rehearsal rehearsal) {
        var shortcoming = shortcoming(model, rehearsal);
        long version = models.keep(model, purchaseDays(model), rehearsal, shortcoming);
        log.info(
                "model learned version={} shortcoming={} asOf={} accounts={} gaps={} error={} simpleError={}",
                version,
                shortcoming,
                LocalDate.ofEpochDay(model.source().lastDay()),
                model.source().accounts(),
                model.source().gaps(),
                rehearsal.learned().mean(),
                rehearsal.simple().mean());
    }

    private long purchaseDays(GapModel model) {
        return histories.purchaseDays(LocalDate.ofEpochDay(model.source().lastDay()));
    }

    private @Nullable Shortcoming shortcoming(GapModel model, Rehearsal rehearsal) {
        if (!rehearsal.isWon()) {
            return Shortcoming.FURTHER_OFF;
        }
        return datesFarFewer(model) ? Shortcoming.FEWER_DATES : null;
    }

    /** Dates that are withheld cost no error, and help nobody. */
    private boolean datesFarFewer(GapModel model) {
        var asOf = LocalDate.ofEpochDay(model.source().lastDay());
        var portfolio = portfolios.current();
        var learned = new LearnedForecaster(0, model, gaps, forecast);
        var byLearned = new AtomicInteger();
        var bySimpleRule = new AtomicInteger();
        histories.readAll(asOf, properties.mostPurchases(), history -> {
            count(learned.prospect(history, portfolio, asOf), byLearned);
            count(simpleRule.prospect(history, portfolio, asOf), bySimpleRule);
        });
        return byLearned.get() < LEAST_SHARE_OF_DATES * bySimpleRule.get();
    }

    private static void count(Prospect prospect, AtomicInteger dated) {
        if (prospect.forecast() instanceof Expected) {
            dated.incrementAndGet();
        }
    }

    private Training train() {
        var asOf = histories.lastCompleteDay(LocalDate.now(clock));
        if (asOf.isEmpty()) {
            return new Training.Refused("there are no purchases");
        }
        var timelines = new ArrayList<Timeline>();
        histories.readAll(asOf.get(), properties.mostPurchases(), history -> timelines.add(Timelines.of(history)));
        return trainer.train(timelines, Timelines.epochDay(asOf.get()));
    }
}

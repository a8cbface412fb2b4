package dev.roadbook.prediction.scoring;

import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.prediction.outcome.forecast.Abstention;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What operators watch: how fast, how many, how old, how far off. */
@Component
class ScoringMeters {

    private final Timer scoring;
    private final Counter scored;
    private final Counter published;
    private final Counter announced;
    private final DistributionSummary error;
    private final MeterRegistry meters;

    ScoringMeters(MeterRegistry meters, Predictions predictions, Clock clock) {
        this.scoring = Timer.builder("roadbook.prediction.scoring")
                .description("Scoring of one chunk of accounts")
                .register(meters);
        this.scored = meters.counter("roadbook.prediction.accounts.scored");
        this.published = meters.counter("roadbook.prediction.accounts.published");
        this.announced = meters.counter("roadbook.prediction.purchases.announced");
        this.error = DistributionSummary.builder("roadbook.prediction.date.error")
                .description("Days between a purchase and the day it was expected")
                .baseUnit("days")
                .register(meters);
        this.meters = meters;
        for (var reason : Abstention.values()) {
            abstentions(reason);
        }
        TimeGauge.builder(
                        "roadbook.prediction.age", () -> age(predictions, clock).toSeconds(), TimeUnit.SECONDS)
                .description("Age of the oldest outcome: time since the business day it refers to began")
                .register(meters);
    }

    private static Duration age(Predictions predictions, Clock clock) {
        return predictions
                .oldestDay()
                .map(day -> Duration.between(day.atStartOfDay(clock.getZone()).toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private Counter abstentions(Abstention reason) {
        return meters.counter("roadbook.prediction.abstentions", "reason", reason.name());
    }

    void time(Runnable work) {
        scoring.record(work);
    }

    void count(List<ScoredAccount> accounts) {
        scored.increment(accounts.size());
        for (var account : accounts) {
            if (account.outcome().forecast() instanceof Abstained(var reason)) {
                abstentions(reason).increment();
            }
        }
    }

    void published(int accounts, Collection<PurchaseDetected> purchases) {
        published.increment(accounts);
        announced.increment(purchases.size());
        for (var purchase : purchases) {
            var days = purchase.getDaysFromExpected();
            if (days != null) {
                error.record(Math.abs(days));
            }
        }
    }
}

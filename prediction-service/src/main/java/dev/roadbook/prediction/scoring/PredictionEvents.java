package dev.roadbook.prediction.scoring;

import dev.roadbook.events.ChurnCategory;
import dev.roadbook.events.Confidence;
import dev.roadbook.events.ExplanationItem;
import dev.roadbook.events.Growth;
import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.HealthComponents;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.Rfm;
import dev.roadbook.events.Standing;
import dev.roadbook.events.YearAhead;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.health.Health;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts outcomes into the words of the contract. */
final class PredictionEvents {

    private static final UUID NO_ID = new UUID(0, 0);

    private PredictionEvents() {}

    static PredictionsUpdated of(ScoredAccount account) {
        var id = EventIds.of(
                "PredictionsUpdated", account.accountId(), Long.toString(account.version()), account.contentHash());
        return builder(account.outcome())
                .setEventId(id)
                .setOccurredAt(account.changedAt())
                .setAsOf(account.outcome().asOf())
                .setBatchId(account.batchId())
                .build();
    }

    /** The event without what differs between two tellings of the same content. */
    static PredictionsUpdated contentOf(Outcome outcome) {
        return builder(outcome)
                .setEventId(NO_ID)
                .setOccurredAt(Instant.EPOCH)
                .setAsOf(LocalDate.EPOCH)
                .build();
    }

    private static PredictionsUpdated.Builder builder(Outcome outcome) {
        var revenue = outcome.revenue();
        var pace = outcome.pace();
        var lastPurchase = outcome.history().lastPurchase();
        var builder = PredictionsUpdated.newBuilder()
                .setAccountId(outcome.accountId())
                .setModelVersion(outcome.modelVersion())
                .setMedianIntervalDays(outcome.medianGap())
                .setHealthScore(outcome.health().score())
                .setHealthCategory(
                        HealthCategory.valueOf(outcome.health().category().name()))
                .setHealthComponents(components(outcome.health()))
                .setChurnRisk(outcome.churn().risk())
                .setChurnCategory(
                        ChurnCategory.valueOf(outcome.churn().category().name()))
                .setRfm(rfm(outcome.rfm()))
                .setPriorityScore(outcome.priority())
                .setCallValue(outcome.callValue())
                .setCurrency(outcome.history().currency())
                .setLifetimeRevenue(money(revenue.lifetime()))
                .setOrderCount(revenue.purchases())
                .setYtdRevenue(money(revenue.yearToDate()))
                .setPreviousYearRevenue(money(revenue.lastYear()))
                .setYearEndProjection(revenue.purchases() == 0 ? null : money(pace.projection()))
                .setPacePct(pace.pct())
                .setYoyRevenuePct(pace.yoyRevenuePct())
                .setYoyOrderPct(pace.yoyOrderPct())
                .setCoveragePct(outcome.coveragePct())
                .setGrowth(growth(outcome.growth()))
                .setExplanation(outcome.explanation().stream()
                        .map(reason -> new ExplanationItem(reason.code(), reason.text(), reason.value()))
                        .toList());
        var presence = outcome.presence();
        if (presence != null) {
            builder.setStanding(Standing.valueOf(presence.standing().name()))
                    .setSilentDays(presence.silentDays())
                    .setAliveProbability(presence.alive());
        }
        var worth = outcome.worth();
        if (worth != null) {
            builder.setExpectedOrderValue(worth.orderValue())
                    .setExpectedOrderQuantity(quantity(worth.orderUnits()))
                    .setYearAhead(new YearAhead(worth.revenue(), worth.low(), worth.high()));
        }
        lastPurchase.ifPresent(
                day -> builder.setLastPurchaseDate(day.day()).setLastPurchaseAmount(money(day.purchased())));
        return switch (outcome.forecast()) {
            case Forecast.Abstained _ ->
                builder.setConfidence(Confidence.INSUFFICIENT).setDaysOverdue(0);
            case Forecast.Expected expected ->
                builder.setConfidence(Confidence.valueOf(expected.confidence().name()))
                        .setNextExpectedPurchaseDate(expected.on())
                        .setWindowStart(expected.windowStart())
                        .setWindowEnd(expected.windowEnd())
                        .setPurchaseProbability7d(expected.within7Days())
                        .setPurchaseProbability30d(expected.within30Days())
                        .setDaysOverdue(expected.daysOverdue());
        };
    }

    private static HealthComponents components(Health health) {
        return new HealthComponents(
                health.recency(),
                health.frequency(),
                health.monetary(),
                health.cadence(),
                health.pace(),
                health.coverage(),
                health.silence());
    }

    private static @Nullable Rfm rfm(dev.roadbook.prediction.outcome.rfm.@Nullable Rfm rfm) {
        return rfm == null
                ? null
                : new Rfm(
                        rfm.recency(),
                        rfm.frequency(),
                        rfm.monetary(),
                        rfm.segment().label());
    }

    private static @Nullable Growth growth(dev.roadbook.prediction.outcome.pace.@Nullable Growth growth) {
        return growth == null
                ? null
                : new Growth(growth.target(), growth.stillNeeded(), growth.suggestedNextOrder(), growth.message());
    }

    private static @Nullable BigDecimal quantity(@Nullable BigDecimal units) {
        return units == null ? null : units.setScale(3, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}

package dev.roadbook.dashboard.prediction;

import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.YearAhead;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A prediction as rows: figures that lists show, and what only the account's page does. */
final class PredictionRows {

    private PredictionRows() {}

    record Figures(
            String accountId,
            Instant predictedAt,
            long predictionOffset,
            LocalDate asOf,
            String modelVersion,
            @Nullable LocalDate nextExpectedPurchaseDate,
            @Nullable LocalDate windowStart,
            @Nullable LocalDate windowEnd,
            @Nullable String confidence,
            @Nullable Double purchaseProbability7d,
            @Nullable Double purchaseProbability30d,
            @Nullable Double medianIntervalDays,
            @Nullable LocalDate lastPurchaseDate,
            @Nullable BigDecimal lastPurchaseAmount,
            int daysOverdue,
            @Nullable String standing,
            @Nullable Integer silentDays,
            @Nullable Double aliveProbability,
            double healthScore,
            @Nullable String healthCategory,
            double churnRisk,
            @Nullable String churnCategory,
            @Nullable String rfmSegment,
            @Nullable BigDecimal callValue,
            double priorityScore,
            String predictionCurrency,
            BigDecimal lifetimeRevenue,
            int orderCount,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable BigDecimal yearEndProjection,
            @Nullable BigDecimal expectedOrderValue,
            @Nullable BigDecimal expectedOrderQuantity,
            @Nullable BigDecimal expectedRevenue,
            @Nullable Double pacePct,
            @Nullable Double yoyRevenuePct,
            @Nullable Double predictedCoveragePct) {

        static Figures of(Fact<PredictionsUpdated> fact) {
            var event = fact.event();
            return new Figures(
                    event.getAccountId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    event.getAsOf(),
                    event.getModelVersion(),
                    event.getNextExpectedPurchaseDate(),
                    event.getWindowStart(),
                    event.getWindowEnd(),
                    known(event.getConfidence()),
                    event.getPurchaseProbability7d(),
                    event.getPurchaseProbability30d(),
                    event.getMedianIntervalDays(),
                    event.getLastPurchaseDate(),
                    event.getLastPurchaseAmount(),
                    event.getDaysOverdue(),
                    event.getStanding() == null ? null : known(event.getStanding()),
                    event.getSilentDays(),
                    event.getAliveProbability(),
                    event.getHealthScore(),
                    known(event.getHealthCategory()),
                    event.getChurnRisk(),
                    known(event.getChurnCategory()),
                    event.getRfm() == null ? null : event.getRfm().getSegment(),
                    event.getCallValue(),
                    event.getPriorityScore(),
                    event.getCurrency(),
                    event.getLifetimeRevenue(),
                    event.getOrderCount(),
                    event.getYtdRevenue(),
                    event.getPreviousYearRevenue(),
                    event.getYearEndProjection(),
                    event.getExpectedOrderValue(),
                    event.getExpectedOrderQuantity(),
                    Optional.ofNullable(event.getYearAhead())
                            .map(YearAhead::getExpectedRevenue)
                            .orElse(null),
                    event.getPacePct(),
                    event.getYoyRevenuePct(),
                    event.getCoveragePct());
        }
    }

    record Detail(
            String accountId,
            Instant predictedAt,
            long predictionOffset,
            HealthComponents healthComponents,
            @Nullable Rfm rfm,
            @Nullable Growth growth,
            List<Explanation> explanation) {

        static Detail of(Fact<PredictionsUpdated> fact) {
            var event = fact.event();
            var health = event.getHealthComponents();
            return new Detail(
                    event.getAccountId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    new HealthComponents(
                            health.getRecency(),
                            health.getFrequency(),
                            health.getMonetary(),
                            health.getCadence(),
                            health.getPace(),
                            health.getCoverage(),
                            health.getSilence()),
                    Optional.ofNullable(event.getRfm())
                            .map(rfm ->
                                    new Rfm(rfm.getRecency(), rfm.getFrequency(), rfm.getMonetary(), rfm.getSegment()))
                            .orElse(null),
                    Optional.ofNullable(event.getGrowth())
                            .map(growth -> new Growth(
                                    growth.getTarget(),
                                    growth.getStillNeeded(),
                                    growth.getSuggestedNextOrder(),
                                    growth.getMessage()))
                            .orElse(null),
                    event.getExplanation().stream()
                            .map(item -> new Explanation(item.getCode(), item.getText(), item.getValue()))
                            .toList());
        }
    }

    /** A band this version does not know is shown as none, rather than under a name the page cannot draw. */
    private static @Nullable String known(Enum<?> band) {
        return band.name().equals("UNKNOWN") ? null : band.name();
    }
}

package dev.roadbook.dashboard.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An account and its current prediction, as lists show it. */
public record AccountView(
        String accountId,
        String name,
        @Nullable String chain,
        @Nullable String cardCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String repId,
        @Nullable String repName,
        @Nullable String email,
        @Nullable String currency,
        @Nullable LocalDate asOf,
        @Nullable LocalDate nextExpectedPurchaseDate,
        @Nullable LocalDate windowStart,
        @Nullable LocalDate windowEnd,

        @Schema(allowableValues = {"HIGH", "MEDIUM", "LOW", "INSUFFICIENT"}) @Nullable String confidence,

        @JsonProperty("purchase_probability_7d") @Nullable Double purchaseProbability7d,
        @JsonProperty("purchase_probability_30d") @Nullable Double purchaseProbability30d,
        @Nullable Double medianIntervalDays,
        @Nullable LocalDate lastPurchaseDate,
        @Nullable BigDecimal lastPurchaseAmount,
        @Nullable Integer daysOverdue,

        @Schema(allowableValues = {"ACTIVE", "SILENT", "LOST"}) @Nullable String standing,

        @Nullable Integer silentDays,
        @Nullable Double aliveProbability,
        @Nullable Double healthScore,

        @Schema(allowableValues = {"EXCELLENT", "GOOD", "AVERAGE", "POOR", "CRITICAL"}) @Nullable String healthCategory,

        @Nullable Double churnRisk,

        @Schema(allowableValues = {"LOW", "MEDIUM", "HIGH"}) @Nullable String churnCategory,

        @Nullable String rfmSegment,
        @Nullable BigDecimal callValue,
        @Nullable Double priorityScore,
        @Nullable Integer priority,
        @Nullable BigDecimal lifetimeRevenue,
        @Nullable Integer orderCount,
        @Nullable BigDecimal ytdRevenue,
        @Nullable BigDecimal previousYearRevenue,
        @Nullable BigDecimal yearEndProjection,
        @Nullable BigDecimal expectedOrderValue,
        @Nullable BigDecimal expectedOrderQuantity,
        @Nullable BigDecimal expectedRevenue,
        @Nullable Double pacePct,
        @Nullable Double yoyRevenuePct,
        @Nullable Double coveragePct,

        @Schema(allowableValues = {"SENT", "PURCHASED", "ACTION_NEEDED"}) @Nullable String reminderState,

        @Nullable Instant reminderSentAt) {}

package dev.roadbook.dashboard.account;

import com.fasterxml.jackson.annotation.JsonProperty;
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
        @Nullable String confidence,
        @JsonProperty("purchase_probability_7d") @Nullable Double purchaseProbability7d,
        @JsonProperty("purchase_probability_30d") @Nullable Double purchaseProbability30d,
        @Nullable Double medianIntervalDays,
        @Nullable LocalDate lastPurchaseDate,
        @Nullable BigDecimal lastPurchaseAmount,
        @Nullable Integer daysOverdue,
        @Nullable String standing,
        @Nullable Integer silentDays,
        @Nullable Double aliveProbability,
        @Nullable Double healthScore,
        @Nullable String healthCategory,
        @Nullable Double churnRisk,
        @Nullable String churnCategory,
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
        @Nullable String reminderState,
        @Nullable Instant reminderSentAt) {}

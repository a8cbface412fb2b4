package dev.roadbook.dashboard.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account and its current prediction, as lists show it. What is predicted is absent until there is a prediction.
 *
 * @param windowStart first day of the window that holds four next orders in five
 * @param windowEnd last day of it
 * @param daysOverdue days beyond the window; 0 for silent and lost accounts, which have {@code silent_days} instead
 * @param standing absent without a purchase
 * @param silentDays days since the last purchase of a silent or lost account; absent for others
 * @param aliveProbability chance that it ever buys again; never below the chances of 7 and 30 days, nor below
 *     1 - {@code churn_risk}
 * @param callValue what a call is worth now: the orders to be expected within a week times what an order is expected to
 *     bring; 0 for a lost account
 * @param priority 1 from 75 points, 2 from 50
 * @param expectedOrderValue what the next purchase day will probably bring
 * @param expectedOrderQuantity units of that purchase day
 * @param expectedRevenue what the next twelve months will probably bring
 * @param reminderState of the current cycle
 */
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

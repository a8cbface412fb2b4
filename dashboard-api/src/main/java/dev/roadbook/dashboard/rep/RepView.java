package dev.roadbook.dashboard.rep;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A representative's week, as last measured. Figures are absent until a first week is measured. */
record RepView(
        String repId,
        @Nullable String repName,
        @Nullable String email,
        @Nullable String region,
        boolean active,
        @Nullable String week,
        @Nullable LocalDate asOf,
        @Nullable String currency,
        @Nullable Integer accounts,
        @Nullable BigDecimal ytdRevenue,
        @Nullable BigDecimal previousYearRevenue,
        @Nullable Double pacePct,
        @Nullable Double quotaAttainmentPct,
        @Nullable Integer overdue,
        @Nullable Integer lowHealth,
        @Nullable Integer dueThisWeek,
        @Nullable BigDecimal revenueAtRisk) {}

package dev.roadbook.recommendation.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the coverage list: the account and its best suggestion. */
record CoverageItem(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        @Nullable String segment,
        LocalDate asOf,
        BigDecimal coveragePct,
        int carriedCount,
        int missingCount,
        @Nullable String bestSku,
        @Nullable String bestName,
        @Nullable String bestReason) {}

package dev.roadbook.recommendation.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable String bestReason) {

    static final List<String> COLUMNS = List.of(
            "account_id",
            "name",
            "rep_id",
            "segment",
            "as_of",
            "coverage_pct",
            "carried_count",
            "missing_count",
            "best_sku",
            "best_name",
            "best_reason");

    @Nullable Object[] cells() {
        return new @Nullable Object[] {
            accountId,
            name,
            repId,
            segment,
            asOf,
            coveragePct,
            carriedCount,
            missingCount,
            bestSku,
            bestName,
            bestReason
        };
    }
}

package dev.roadbook.recommendation.coverage.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a top product has come among the accounts somebody asks for.
 *
 * @param sku item code
 * @param name description, where known
 * @param rank its place among the top products, from 1
 * @param carriedCount accounts that carry it
 * @param missingCount accounts that do not
 * @param sharePct share of them that carry it, percent; absent without an account
 * @param averageRevenue what an account that carries it pays for it in twelve months; absent where none does
 * @param gapValue what those that do not would pay for it, each as likely as accounts like it buy it
 */
record ProductCoverage(
        String sku,
        @Nullable String name,
        int rank,
        int carriedCount,
        int missingCount,
        @Nullable BigDecimal sharePct,
        @Nullable BigDecimal averageRevenue,
        @Nullable BigDecimal gapValue) {}

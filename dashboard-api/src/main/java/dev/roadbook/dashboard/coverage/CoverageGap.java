package dev.roadbook.dashboard.coverage;

import org.jspecify.annotations.Nullable;

/** A top product the account does not buy yet. */
public record CoverageGap(
        String sku,
        @Nullable String name,
        @Nullable Integer rank,
        @Nullable String reason,
        @Nullable Double score) {}

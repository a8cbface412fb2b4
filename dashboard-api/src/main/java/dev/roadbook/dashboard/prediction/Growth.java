package dev.roadbook.dashboard.prediction;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the account should grow to, and what it takes. */
public record Growth(
        @Nullable BigDecimal target,
        @Nullable BigDecimal stillNeeded,
        @Nullable BigDecimal suggestedNextOrder,
        @Nullable String message) {}

package dev.roadbook.ingestion.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product as people see it. */
record ProductView(
        String sku,
        String name,
        @Nullable String category,
        @Nullable String family,
        @Nullable String grape,
        @Nullable String colour,
        @Nullable String sugar,
        @Nullable BigDecimal price,
        @Nullable String currency,
        boolean discontinued,
        boolean inStock,
        long revision,
        Instant updatedAt) {}

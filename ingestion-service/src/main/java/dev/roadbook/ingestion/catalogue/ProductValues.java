package dev.roadbook.ingestion.catalogue;

import dev.roadbook.ingestion.hand.UpTo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product; null where it is not.
 *
 * @param price of the list, in its currency
 * @param discontinued whether it is no longer sold
 * @param inStock whether it can be delivered
 */
record ProductValues(
        @Nullable @Size(min = 1, max = 300) String name,
        @Nullable @Size(min = 1, max = 120) String category,
        @Nullable @Size(min = 1, max = 120) String family,
        @Nullable @Size(min = 1, max = 120) String grape,
        @Nullable @Size(min = 1, max = 60) String colour,
        @Nullable @Size(min = 1, max = 60) String sugar,

        @Nullable @UpTo(10_000_000) @Digits(integer = 8, fraction = 2) BigDecimal price,

        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable Boolean discontinued,
        @Nullable Boolean inStock) {}

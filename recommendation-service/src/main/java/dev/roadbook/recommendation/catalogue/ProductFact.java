package dev.roadbook.recommendation.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product's master data as of one of its revisions.
 *
 * @param sku item code
 * @param revision the highest one counts
 * @param name description to show
 * @param category broad category, such as wine or grocery
 * @param family product family within the category
 * @param grape grape variety, for wine
 * @param colour colour, for wine
 * @param sugar sweetness, for wine
 * @param price list price, where one is known
 * @param currency of the price
 * @param discontinued whether it is no longer sold
 * @param inStock whether it can be delivered
 */
public record ProductFact(
        String sku,
        long revision,
        String name,
        @Nullable String category,
        @Nullable String family,
        @Nullable String grape,
        @Nullable String colour,
        @Nullable String sugar,
        @Nullable BigDecimal price,
        @Nullable String currency,
        boolean discontinued,
        boolean inStock) {}

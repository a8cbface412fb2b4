package dev.roadbook.recommendation.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as recommendations see it.
 *
 * @param sku item code
 * @param name description, where known
 * @param category broad category
 * @param family product family
 * @param grape grape variety
 * @param colour colour
 * @param sugar sweetness
 * @param price its list price, else what a unit of it brought on average; absent where neither is known
 * @param reach share of the accounts that bought in the last twelve months that bought it, 0 to 1
 * @param discontinued whether it is no longer sold
 * @param inStock whether it can be delivered
 */
public record Product(
        String sku,
        @Nullable String name,
        @Nullable String category,
        @Nullable String family,
        @Nullable String grape,
        @Nullable String colour,
        @Nullable String sugar,
        @Nullable BigDecimal price,
        BigDecimal reach,
        boolean discontinued,
        boolean inStock) {

    /** One nobody has said anything of. */
    public static Product unknown(String sku) {
        return new Product(sku, null, null, null, null, null, null, null, BigDecimal.ZERO, false, true);
    }

    public Optional<String> value(Attribute attribute) {
        return Optional.ofNullable(
                switch (attribute) {
                    case CATEGORY -> category;
                    case FAMILY -> family;
                    case GRAPE -> grape;
                    case COLOUR -> colour;
                    case SUGAR -> sugar;
                });
    }

    public Optional<BigDecimal> knownPrice() {
        return Optional.ofNullable(price);
    }
}

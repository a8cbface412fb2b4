package dev.roadbook.recommendation.order;

import org.jspecify.annotations.Nullable;

/**
 * A product as master data is now.
 *
 * @param sku item code
 * @param name description, where known
 * @param discontinued whether it is no longer sold
 * @param inStock whether it can be delivered
 */
record Article(String sku, @Nullable String name, boolean discontinued, boolean inStock) {

    /** One nobody has said anything of. */
    static Article unknown(String sku) {
        return new Article(sku, null, false, true);
    }

    /** Whether it is worth telling somebody of who does not know it. */
    boolean canBeOffered() {
        return !discontinued && inStock;
    }
}

package dev.roadbook.recommendation.market;

import org.jspecify.annotations.Nullable;

/**
 * A product of the top list.
 *
 * @param sku item code
 * @param name description, where known
 */
public record TopProduct(String sku, @Nullable String name) {

    /** What to call it in a sentence. */
    public String label() {
        return name == null ? sku : name;
    }
}

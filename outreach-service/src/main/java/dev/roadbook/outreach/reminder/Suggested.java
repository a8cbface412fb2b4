package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toSet;

import dev.roadbook.outreach.directory.Correspondence.Suggestion;
import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that an account may want and never bought.
 *
 * @param sku item code
 * @param name its name
 * @param quantity how much, where that is known
 * @param label why, where that is known
 */
record Suggested(
        String sku,
        String name,
        @Nullable BigDecimal quantity,
        @Nullable Label label) {

    /** What is new in the next order or, where nothing is, the best of what the account does not carry. */
    static List<Suggested> of(List<Product> next, List<Suggestion> missed) {
        var fresh = next.stream()
                .filter(product -> product.label().isNew() && !product.leftOut() && product.available())
                .map(product -> new Suggested(product.sku(), product.name(), product.quantity(), product.label()))
                .toList();
        if (!fresh.isEmpty()) {
            return fresh;
        }
        var told = next.stream().map(Product::sku).collect(toSet());
        return missed.stream()
                .filter(suggestion -> !told.contains(suggestion.sku()))
                .map(suggestion -> new Suggested(suggestion.sku(), suggestion.name(), null, null))
                .toList();
    }
}

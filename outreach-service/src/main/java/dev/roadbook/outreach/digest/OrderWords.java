package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.joining;

import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an account's next order should hold, as a digest says it to its representative. */
final class OrderWords {

    private OrderWords() {}

    /**
     * A line for each label, each product once.
     *
     * @param most most products named in a line
     */
    static List<String> of(List<Product> order, int most) {
        var lines = new ArrayList<String>();
        for (var label : Label.values()) {
            var products = order.stream()
                    .filter(product -> product.label() == label && !product.leftOut())
                    .map(OrderWords::words)
                    .toList();
            if (!products.isEmpty()) {
                lines.add(word(label) + ": " + named(products, most));
            }
        }
        var leftOut = order.stream().filter(Product::leftOut).map(Product::name).toList();
        if (!leftOut.isEmpty()) {
            lines.add("Left out: " + named(leftOut, most));
        }
        return lines;
    }

    private static String word(Label label) {
        return switch (label) {
            case OVERDUE -> "Overdue";
            case REPLENISH -> "Replenish";
            case ADDED -> "Added";
            case GAP -> "Gap";
            case LOOK_ALIKE -> "Look-alike";
        };
    }

    private static String named(List<String> products, int most) {
        int more = products.size() - most;
        var named = products.stream().limit(most).collect(joining(", "));
        return more > 0 ? named + " and " + Phrases.number(more) + " more" : named;
    }

    private static String words(Product product) {
        var text = product.quantity() == null ? product.name() : quantity(product.quantity()) + " × " + product.name();
        var remarks = new ArrayList<String>();
        if (product.changed() && product.suggestedQuantity() != null) {
            remarks.add("changed from " + quantity(product.suggestedQuantity()));
        }
        if (!product.available()) {
            remarks.add("not available");
        }
        return remarks.isEmpty() ? text : text + " (" + String.join(", ", remarks) + ")";
    }

    private static String quantity(BigDecimal quantity) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(3);
        return format.format(quantity);
    }
}

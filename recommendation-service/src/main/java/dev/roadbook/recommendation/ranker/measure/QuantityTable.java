package dev.roadbook.recommendation.ranker.measure;

import dev.roadbook.recommendation.ranker.measure.protocol.Quantities;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Errors of quantities, for a terminal. */
final class QuantityTable {

    /** How often a product was bought before; from three times on it has a rhythm and may be in a suggested order. */
    private static final Map<Integer, String> ROWS =
            new TreeMap<>(Map.of(1, "bought before", 2, "twice or more", 3, "three times or more"));

    private QuantityTable() {}

    /** Nothing of a file that tells no quantities. */
    static String of(Quantities quantities) {
        if (quantities.errors(1).count() == 0) {
            return "";
        }
        var text = new StringBuilder(
                "%nQuantities of what was bought again; errors as shares of what was ordered (WAPE)%n".formatted());
        text.append(
                "  %-34s %9s %9s %9s %10s %9s%n".formatted("", "products", "last", "usual", "usual/last", "in range"));
        ROWS.forEach((least, name) -> text.append(row(name, quantities.errors(least))));
        return text.toString();
    }

    private static String row(String name, Quantities.Errors errors) {
        return String.format(
                Locale.ROOT,
                "  %-34s %,9d %9.4f %9.4f %10.3f %9.3f%n",
                name,
                errors.count(),
                errors.last(),
                errors.usual(),
                errors.usual() / errors.last(),
                errors.within());
    }
}

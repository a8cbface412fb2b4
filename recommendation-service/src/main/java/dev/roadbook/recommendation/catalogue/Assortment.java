package dev.roadbook.recommendation.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All products as they were at one time. */
public final class Assortment {

    private static final int MOST_POPULAR = 50;

    private final Map<String, Product> products;
    private final List<String> popular;

    private Assortment(Map<String, Product> products, List<String> popular) {
        this.products = products;
        this.popular = popular;
    }

    public static Assortment of(List<Product> products) {
        return new Assortment(
                products.stream().collect(Collectors.toUnmodifiableMap(Product::sku, Function.identity())),
                products.stream()
                        .filter(product -> product.reach().signum() > 0)
                        .sorted(Comparator.comparing(Product::reach).reversed().thenComparing(Product::sku))
                        .limit(MOST_POPULAR)
                        .map(Product::sku)
                        .toList());
    }

    public Product get(String sku) {
        return products.getOrDefault(sku, Product.unknown(sku));
    }

    /** The products that most accounts bought in the last twelve months, first the most popular. */
    public List<String> popular() {
        return popular;
    }
}

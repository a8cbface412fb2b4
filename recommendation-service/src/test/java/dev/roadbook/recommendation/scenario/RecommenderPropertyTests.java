package dev.roadbook.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Attribute;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RecommenderPropertyTests {

    private static final RecommendationSettings SETTINGS = Winery.settings();
    private static final int PRODUCTS = 24;

    @Property(tries = 300)
    void isTheSameHoweverProductsAndPurchasesAreOrderedAndWhoeverComputesIt(@ForAll long seed) {
        var products = products(new Random(seed));
        var purchases = purchases(new Random(seed + 1));
        var explores = affinities(new Random(seed + 2), purchases);
        var expected = recommend(products, Winery.buyer(purchases, List.of(), explores), Policy.STANDARD);

        var mixedProducts = mixed(products, seed);
        var mixedPurchases = mixed(purchases, seed);
        var answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ ->
                        recommend(mixedProducts, Winery.buyer(mixedPurchases, List.of(), explores), Policy.STANDARD))
                .toList();

        assertThat(answers).containsOnly(expected);
    }

    @Property(tries = 300)
    void accountsForEveryCandidate(@ForAll long seed) {
        var purchases = purchases(new Random(seed + 1));

        var recommendation = recommend(
                products(new Random(seed)),
                Winery.buyer(purchases, List.of(), affinities(new Random(seed + 2), purchases)),
                Policy.STANDARD);

        assertThat(recommendation.considered()).allSatisfy(considered -> {
            var taken = recommendation.items().stream()
                    .filter(item -> item.scenario() == considered.scenario())
                    .count();
            var refused = considered.refused().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(considered.candidates()).isGreaterThanOrEqualTo(Math.toIntExact(taken) + refused);
        });
        assertThat(recommendation.considered().stream()
                        .mapToInt(considered -> considered.refused().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum())
                .isGreaterThanOrEqualTo(recommendation.rejected().size());
    }

    @Property(tries = 300)
    void keepsItsOwnRules(@ForAll long seed, @ForAll Policy policy) {
        var products = products(new Random(seed));
        var purchases = purchases(new Random(seed + 1));
        var assortment = Assortment.of(products);

        var recommendation = recommend(
                products, Winery.buyer(purchases, List.of(), affinities(new Random(seed + 2), purchases)), policy);

        assertThat(recommendation.items())
                .hasSizeLessThanOrEqualTo(SETTINGS.limits().items());
        assertThat(recommendation.items()).extracting(Item::sku).doesNotHaveDuplicates();
        assertThat(recommendation.items()).allSatisfy(item -> {
            assertThat(assortment.get(item.sku()).discontinued()).isFalse();
            assertThat(assortment.get(item.sku()).inStock()).isTrue();
            assertThat(item.reasons()).isNotEmpty();
        });
        assertThat(recommendation.items().stream()
                        .filter(item -> item.scenario() != Scenario.REBUY)
                        .flatMap(item -> assortment.get(item.sku()).value(Attribute.FAMILY).stream())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(recommendation.items())
                .isSortedAccordingTo((one, other) -> other.score().compareTo(one.score()));
        assertThat(recommendation.hold() == null)
                .isEqualTo(!recommendation.items().isEmpty());
    }

    private static <T> List<T> mixed(List<T> list, long seed) {
        var mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    private static Recommendation recommend(List<Product> products, Buyer buyer, Policy policy) {
        var assortment = Assortment.of(products);
        return new Recommender(assortment, SETTINGS, policy)
                .recommend(Winery.profile(buyer, assortment, SETTINGS), buyer);
    }

    private static List<Product> products(Random chance) {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(number -> new Product(
                        "W" + number,
                        null,
                        null,
                        chance.nextInt(4) == 0 ? null : "F" + chance.nextInt(3),
                        "G" + chance.nextInt(4),
                        "Red",
                        chance.nextBoolean() ? "Dry" : "Sweet",
                        BigDecimal.valueOf(500 + chance.nextInt(2_000), 2),
                        BigDecimal.valueOf(chance.nextInt(100), 2),
                        chance.nextInt(8) == 0,
                        chance.nextInt(8) != 0))
                .toList();
    }

    private static List<Purchase> purchases(Random chance) {
        int recent = chance.nextInt(500);
        return IntStream.range(0, chance.nextInt(14))
                .mapToObj(_ -> Winery.purchase(
                        recent + chance.nextInt(200), "W" + chance.nextInt(8), "" + (50 + chance.nextInt(100)), "6"))
                .toList();
    }

    private static List<Affinity> affinities(Random chance, List<Purchase> purchases) {
        var bought = purchases.stream()
                .map(purchase -> purchase.lines().getFirst().sku())
                .toList();
        return IntStream.range(0, PRODUCTS)
                .filter(_ -> chance.nextBoolean())
                .mapToObj(number -> "W" + number)
                .filter(sku -> !bought.contains(sku))
                .map(sku -> new Affinity(sku, BigDecimal.valueOf(chance.nextInt(100), 2)))
                .toList();
    }
}

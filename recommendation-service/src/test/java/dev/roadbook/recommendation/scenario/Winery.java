package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.catalogue.Product;
import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A small cellar and its buyers. */
public final class Winery {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    public static final List<Product> CELLAR = List.of(
            wine("M1", "Bordeaux", "Merlot", "Red", "Dry", "10.00", "0.50"),
            wine("M2", "Bordeaux", "Merlot", "Red", "Dry", "15.00", "0.20"),
            wine("P1", "Burgundy", "Pinot Noir", "Red", "Dry", "20.00", "0.30"),
            wine("P2", "Burgundy", "Pinot Noir", "Red", "Dry", "21.00", "0.05"),
            wine("S1", "Bordeaux", "Semillon", "White", "Sweet", "25.00", "0.10"),
            wine("C1", "Champagne", "Chardonnay", "White", "Dry", "12.00", "0.40"));

    public static final Assortment ASSORTMENT = Assortment.of(CELLAR);

    private Winery() {}

    public static RecommendationSettings settings(String... nameValues) {
        var properties = new HashMap<String, String>();
        for (int i = 0; i < nameValues.length; i += 2) {
            properties.put("roadbook.recommendation." + nameValues[i], nameValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.recommendation", RecommendationSettings.class);
    }

    public static Product wine(
            String sku,
            @Nullable String family,
            @Nullable String grape,
            @Nullable String colour,
            @Nullable String sugar,
            @Nullable String price,
            String reach) {
        return new Product(
                sku,
                sku,
                null,
                family,
                grape,
                colour,
                sugar,
                price == null ? null : new BigDecimal(price),
                new BigDecimal(reach),
                false,
                true);
    }

    /** A dozen of a product at 10.00 each, on these days before today. */
    public static List<Purchase> dozens(String sku, int... daysAgo) {
        return Arrays.stream(daysAgo)
                .mapToObj(days -> purchase(days, sku, "120.00", "12"))
                .toList();
    }

    public static Purchase purchase(int daysAgo, String sku, String amount, @Nullable String quantity) {
        return new Purchase(
                TODAY.minusDays(daysAgo),
                List.of(new Line(sku, new BigDecimal(amount), quantity == null ? null : new BigDecimal(quantity))));
    }

    public static Buyer buyer(List<Purchase> purchases, List<Affinity> repeats, List<Affinity> explores) {
        return new Buyer("Loyal", BuyingHistory.of(purchases, TODAY), repeats, explores, List.of());
    }

    public static List<Affinity> affinities(Object... skuValues) {
        var affinities = new ArrayList<Affinity>();
        for (int i = 0; i < skuValues.length; i += 2) {
            affinities.add(new Affinity((String) skuValues[i], new BigDecimal((String) skuValues[i + 1])));
        }
        return affinities;
    }

    public static Profile profile(Buyer buyer, Assortment assortment, RecommendationSettings settings) {
        return Profile.of(buyer.history(), buyer.segment(), assortment, settings.bands(), TODAY);
    }

    static Map<String, String> values(String... nameValues) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < nameValues.length; i += 2) {
            values.put(nameValues[i], nameValues[i + 1]);
        }
        return values;
    }
}

package dev.roadbook.recommendation.order;

import dev.roadbook.recommendation.coverage.Gap;
import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import dev.roadbook.recommendation.scenario.Winery;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account, what it bought so many days before today, and what is said of it. */
final class Kiosk {

    static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static final RecommendationSettings SETTINGS = Winery.settings();

    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<String, Article> articles = new HashMap<>();
    private LocalDate asOf = TODAY;
    private @Nullable LocalDate expectedOn;
    private @Nullable BigDecimal usualGapDays;
    private List<Gap> gaps = List.of();
    private List<String> lookAlikes = List.of();
    private Set<String> declined = Set.of();
    private final List<Change> changes = new ArrayList<>();
    private int repeats = 40;

    Kiosk bought(String sku, int quantity, int... daysAgo) {
        return bought(sku, BigDecimal.valueOf(quantity), daysAgo);
    }

    Kiosk boughtUntold(String sku, int... daysAgo) {
        return bought(sku, (BigDecimal) null, daysAgo);
    }

    private Kiosk bought(String sku, @Nullable BigDecimal quantity, int... daysAgo) {
        for (int days : daysAgo) {
            purchases.add(new Purchase(TODAY.minusDays(days), List.of(new Line(sku, BigDecimal.TEN, quantity))));
        }
        return this;
    }

    Kiosk bought(List<Purchase> more) {
        purchases.addAll(more);
        return this;
    }

    Kiosk on(LocalDate day) {
        asOf = day;
        return this;
    }

    Kiosk expected(int inDays, String usualGapDays) {
        this.expectedOn = TODAY.plusDays(inDays);
        this.usualGapDays = new BigDecimal(usualGapDays);
        return this;
    }

    Kiosk gaps(Gap... gaps) {
        this.gaps = List.of(gaps);
        return this;
    }

    Kiosk lookAlikes(String... skus) {
        this.lookAlikes = List.of(skus);
        return this;
    }

    Kiosk declined(String... skus) {
        this.declined = Set.of(skus);
        return this;
    }

    /** Ines wants so much of it; nothing leaves it out. */
    Kiosk wanted(String sku, int quantity) {
        changes.add(new Change(
                sku, BigDecimal.valueOf(quantity), "ines", TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), null));
        return this;
    }

    Kiosk discontinued(String sku) {
        articles.put(sku, new Article(sku, null, true, true));
        return this;
    }

    Kiosk outOfStock(String sku) {
        articles.put(sku, new Article(sku, null, false, false));
        return this;
    }

    Kiosk limit(int repeats) {
        this.repeats = repeats;
        return this;
    }

    Situation situation() {
        return new Situation(
                asOf,
                BuyingHistory.of(purchases, asOf),
                expectedOn,
                usualGapDays,
                gaps,
                lookAlikes,
                declined,
                changes,
                articles);
    }

    List<OrderLine> lines() {
        var limits = new SuggestedOrderProperties(repeats, 1, 2, new BigDecimal("3"));
        return new SuggestedOrder(limits, SETTINGS).of(situation());
    }

    OrderLine line(String sku) {
        return lines().stream()
                .filter(line -> line.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sku + " is not suggested"));
    }

    static Gap gap(String sku, int rank) {
        return new Gap(sku, null, rank, new BigDecimal("0.2500"), "");
    }
}

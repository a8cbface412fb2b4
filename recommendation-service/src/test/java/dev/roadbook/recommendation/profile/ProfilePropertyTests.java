package dev.roadbook.recommendation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.profile.Purchase.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfilePropertyTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Property
    void isTheSameInWhateverOrderPurchasesCome(@ForAll("purchases") List<Purchase> purchases, @ForAll long seed) {
        var mixed = new ArrayList<>(purchases);
        Collections.shuffle(mixed, new Random(seed));

        assertThat(BuyingHistory.of(mixed, TODAY)).isEqualTo(BuyingHistory.of(purchases, TODAY));
    }

    @Property
    void addsUpToTheRevenueOfAllLines(@ForAll("purchases") List<Purchase> purchases) {
        var all = purchases.stream()
                .flatMap(purchase -> purchase.lines().stream())
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(BuyingHistory.of(purchases, TODAY).revenue()).isEqualByComparingTo(all);
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        var line = Combinators.combine(
                        Arbitraries.of("M1", "M2", "P1"),
                        Arbitraries.integers().between(-500, 5_000),
                        Arbitraries.integers().between(0, 24).injectNull(0.2))
                .as((sku, cents, units) -> new Line(
                        sku,
                        BigDecimal.valueOf(cents, 2),
                        units == null ? null : BigDecimal.valueOf(units * 1_000L, 3)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        line.list().ofMinSize(1).ofMaxSize(4))
                .as((days, lines) -> new Purchase(TODAY.minusDays(days), lines))
                .list()
                .ofMaxSize(12);
    }
}

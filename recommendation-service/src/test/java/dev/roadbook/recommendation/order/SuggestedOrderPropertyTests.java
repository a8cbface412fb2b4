package dev.roadbook.recommendation.order;

import static dev.roadbook.recommendation.order.Kiosk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.Purchase.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SuggestedOrderPropertyTests {

    @Property(tries = 200)
    void holdsEachProductOnce(
            @ForAll("purchases") List<Purchase> purchases, @ForAll @IntRange(min = -30, max = 30) int in) {
        assertThat(kiosk(purchases, in).lines()).extracting(OrderLine::sku).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void isTheSameInWhateverOrderPurchasesCome(@ForAll("purchases") List<Purchase> purchases, @ForAll long seed) {
        var mixed = new ArrayList<>(purchases);
        Collections.shuffle(mixed, new Random(seed));

        assertThat(kiosk(mixed, 3).lines()).isEqualTo(kiosk(purchases, 3).lines());
    }

    @Property(tries = 200)
    void suggestsAQuantityThatWasOrderedAndLiesInItsRange(@ForAll("purchases") List<Purchase> purchases) {
        for (var line : kiosk(purchases, 3).lines()) {
            if (line.quantity() != null) {
                assertThat(line.quantity()).isBetween(line.quantityLow(), line.quantityHigh());
            }
        }
    }

    @Property(tries = 200)
    void isOverdueBeforeTodayAndNeededByTheOrderAfterNext(@ForAll("purchases") List<Purchase> purchases) {
        var kiosk = kiosk(purchases, 3);

        for (var line : kiosk.lines()) {
            switch (line.label()) {
                case OVERDUE -> assertThat(due(line)).isBefore(TODAY);
                case REPLENISH ->
                    assertThat(due(line)).isBetween(TODAY, kiosk.situation().lastDueDay());
                case GAP, LOOK_ALIKE, ADDED -> assertThat(line.dueOn()).isNull();
            }
        }
    }

    private static LocalDate due(OrderLine line) {
        return Objects.requireNonNull(line.dueOn());
    }

    private static Kiosk kiosk(List<Purchase> purchases, int expectedIn) {
        return new Kiosk()
                .bought(purchases)
                .expected(expectedIn, "7")
                .gaps(Kiosk.gap("M1", 1), Kiosk.gap("GIN", 2), Kiosk.gap("OIL", 3))
                .lookAlikes("GIN", "M2", "JAM", "JAM", "NUT");
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        var line = Combinators.combine(
                        Arbitraries.of("M1", "M2", "P1"),
                        Arbitraries.integers().between(1, 24).injectNull(0.1))
                .as((sku, units) -> new Line(sku, BigDecimal.TEN, units == null ? null : BigDecimal.valueOf(units)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 90),
                        line.list().ofMinSize(1).ofMaxSize(3))
                .as((days, lines) -> new Purchase(TODAY.minusDays(days), lines))
                .list()
                .ofMaxSize(15);
    }
}

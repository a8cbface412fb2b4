package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.outreach.directory.Correspondence.Suggestion;
import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import dev.roadbook.outreach.reminder.Offer.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    @Test
    void offersWhatIsOrderedMostTimesInTheMedianQuantity() {
        var offer = offer(
                order(0, item("A", 24), item("X", 1)),
                order(7, item("A", 12), item("B", 6)),
                order(14, item("A", 18), item("B", 3)));

        assertThat(offer.basis()).isEqualTo(Basis.USUAL);
        assertThat(offer.items())
                .extracting(Item::sku, Item::quantity)
                .containsExactly(tuple("A", new BigDecimal(18)), tuple("B", new BigDecimal(3)));
    }

    @Test
    void anEvenNumberOfOrdersGivesAQuantityThatWasOrdered() {
        assertThat(offer(order(0, item("A", 24)), order(7, item("A", 12))).items())
                .extracting(Item::quantity)
                .containsExactly(new BigDecimal(12));
    }

    @Test
    void whatWasOrderedOnceIsNotUsual() {
        var offer = offer(order(0, item("A", 1)), order(7, item("B", 1)));

        assertThat(offer.basis()).isEqualTo(Basis.LAST);
        assertThat(offer.items()).isEqualTo(last(offer).items());
    }

    @Test
    void ordersOfOneDayAreOne() {
        var offer = offer(order(0, item("A", 2)), order(0, item("A", 3), item("B", 1)));

        assertThat(offer.basis()).isEqualTo(Basis.LAST);
        assertThat(last(offer).items())
                .extracting(Item::sku, Item::quantity)
                .containsExactly(tuple("A", new BigDecimal(5)), tuple("B", BigDecimal.ONE));
        assertThat(last(offer).worth()).isEqualTo(new Offer.Worth(new BigDecimal("200.00"), "EUR"));
    }

    @Test
    void amountsOfSeveralCurrenciesAreNotAdded() {
        var dollars = new PastOrder(DAY, new BigDecimal("100.00"), "USD", List.of(item("A", 1)));

        assertThat(last(offer(order(0, item("A", 1)), dollars)).worth()).isNull();
    }

    @Test
    void whatCannotBeHadIsNotOffered() {
        var gone = new Item("A", "A", BigDecimal.ONE, false);
        var offer = offer(order(0, gone, item("B", 1)), order(7, gone, item("B", 1)));

        assertThat(offer.items()).extracting(Item::sku).containsExactly("B");
        assertThat(offer.unavailable()).extracting(Item::sku).containsExactly("A");
    }

    @Test
    void nothingIsOfferedToWhoNeverOrdered() {
        assertThat(Offer.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void whateverTheOrdersWhatIsOfferedWasOrderedInThatQuantity() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var orders = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(day -> order(
                            day,
                            IntStream.range(0, 1 + random.nextInt(5))
                                    .mapToObj(sku -> item("S" + sku, 1 + random.nextInt(9)))
                                    .toArray(Item[]::new)))
                    .toList();

            var offer = offer(orders.toArray(PastOrder[]::new));

            assertThat(orders.stream().flatMap(order -> order.items().stream())).containsAll(offer.items());
            assertThat(offer.items()).isNotEmpty().extracting(Item::sku).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsDueIsOfferedInsteadAsPeopleWantIt() {
        var orders = List.of(order(0, item("A", 24)), order(7, item("A", 12)));
        var next = List.of(
                product("B", Label.OVERDUE, 6),
                product("C", Label.ADDED, 2),
                leftOut("A", Label.REPLENISH),
                product("D", Label.GAP, 6),
                new Product("E", "E", Label.OVERDUE, null, null, false, false, true),
                new Product("F", "F", Label.REPLENISH, BigDecimal.ONE, BigDecimal.ONE, false, false, false));

        var offer = Offer.of(orders, next).orElseThrow();

        assertThat(offer.basis()).isEqualTo(Basis.DUE);
        assertThat(offer.items())
                .extracting(Item::sku, Item::quantity)
                .containsExactly(tuple("B", new BigDecimal(6)), tuple("C", new BigDecimal(2)));
        assertThat(offer.unavailable()).extracting(Item::sku).containsExactly("F");
        assertThat(last(offer).day()).isEqualTo(DAY);
        assertThat(offer.recommended()).containsExactly("B", "C");
    }

    @Test
    void whatSomebodyLeftOutIsNotOfferedByHabit() {
        var orders = List.of(order(0, item("A", 24), item("B", 1)), order(7, item("A", 12), item("B", 1)));

        var offer = Offer.of(orders, List.of(leftOut("A", Label.OVERDUE))).orElseThrow();

        assertThat(offer.basis()).isEqualTo(Basis.USUAL);
        assertThat(offer.items()).extracting(Item::sku).containsExactly("B");
        assertThat(offer.recommended()).isEmpty();
    }

    @Test
    void aProductIsSuggestedOrOfferedAndNeverBoth() {
        var missed = List.of(new Suggestion("B", "B", ""), new Suggestion("C", "C", ""));

        assertThat(Suggested.of(List.of(product("B", Label.ADDED, 6)), missed))
                .containsExactly(new Suggested("C", "C", null, null));
        assertThat(Suggested.of(List.of(product("D", Label.GAP, 6)), missed))
                .containsExactly(new Suggested("D", "D", new BigDecimal(6), Label.GAP));
        assertThat(Suggested.of(List.of(leftOut("C", Label.GAP)), missed))
                .extracting(Suggested::sku)
                .containsExactly("B");
    }

    private static Product product(String sku, Label label, int quantity) {
        var units = new BigDecimal(quantity);
        return new Product(sku, sku, label, units, units, false, false, true);
    }

    private static Product leftOut(String sku, Label label) {
        return new Product(sku, sku, label, BigDecimal.ZERO, BigDecimal.ONE, true, true, true);
    }

    private static Offer.Last last(Offer offer) {
        return Objects.requireNonNull(offer.last());
    }

    private static Offer offer(PastOrder... orders) {
        return Offer.of(Stream.of(orders).toList(), List.of()).orElseThrow();
    }

    private static PastOrder order(int daysAgo, Item... items) {
        return new PastOrder(DAY.minusDays(daysAgo), new BigDecimal("100.00"), "EUR", List.of(items));
    }

    private static Item item(String sku, int quantity) {
        return new Item(sku, sku, new BigDecimal(quantity), true);
    }
}

package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

        assertThat(offer.usual()).isTrue();
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

        assertThat(offer.usual()).isFalse();
        assertThat(offer.items()).isEqualTo(offer.last().items());
    }

    @Test
    void ordersOfOneDayAreOne() {
        var offer = offer(order(0, item("A", 2)), order(0, item("A", 3), item("B", 1)));

        assertThat(offer.usual()).isFalse();
        assertThat(offer.last().items())
                .extracting(Item::sku, Item::quantity)
                .containsExactly(tuple("A", new BigDecimal(5)), tuple("B", BigDecimal.ONE));
        assertThat(offer.last().worth()).isEqualTo(new Offer.Worth(new BigDecimal("200.00"), "EUR"));
    }

    @Test
    void amountsOfSeveralCurrenciesAreNotAdded() {
        var dollars = new PastOrder(DAY, new BigDecimal("100.00"), "USD", List.of(item("A", 1)));

        assertThat(offer(order(0, item("A", 1)), dollars).last().worth()).isNull();
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
        assertThat(Offer.of(List.of())).isEmpty();
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

    private static Offer offer(PastOrder... orders) {
        return Offer.of(Stream.of(orders).toList()).orElseThrow();
    }

    private static PastOrder order(int daysAgo, Item... items) {
        return new PastOrder(DAY.minusDays(daysAgo), new BigDecimal("100.00"), "EUR", List.of(items));
    }

    private static Item item(String sku, int quantity) {
        return new Item(sku, sku, new BigDecimal(quantity), true);
    }
}

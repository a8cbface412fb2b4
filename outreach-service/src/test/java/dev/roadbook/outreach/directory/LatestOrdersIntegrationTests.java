package dev.roadbook.outreach.directory;

import static dev.roadbook.outreach.Fixtures.line;
import static dev.roadbook.outreach.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutreachTest
class LatestOrdersIntegrationTests {

    private static final LocalDate DAY = Fixtures.LAST_PURCHASE;

    @Autowired
    private World world;

    @Autowired
    private LatestOrders orders;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void knowsDayWorthAndLinesTheMostExpensiveFirst() {
        world.hear(Fixtures.product("W2", "Chablis 2024", false));
        world.hear(order(
                "L1",
                DAY,
                line("W1", "12.000", "40.00"),
                line("W2", "6.000", "90.00"),
                line("W1", "1.500", "5.00"),
                line("W3", "-1.000", "-9.00")));

        assertThat(ordersOf("L1"))
                .containsExactly(new PastOrder(
                        DAY,
                        new BigDecimal("126.00"),
                        "EUR",
                        List.of(
                                new Item("W2", "Chablis 2024", new BigDecimal("6.000"), false),
                                new Item("W1", "Product W1", new BigDecimal("13.500"), true))));
    }

    @Test
    void keepsTheLastFewOfEachAccount() {
        orders.update(twentyOrders("L2"));
        orders.update(List.of(order("L3", DAY.minusDays(99), line("W1", "1.000", "1.00"))));
        orders.update(List.of(order("L2", DAY.minusDays(50), line("W1", "1.000", "1.00"))));

        assertThat(ordersOf("L2")).extracting(PastOrder::orderedOn).containsExactlyElementsOf(daysFrom(DAY));
        assertThat(ordersOf("L3")).hasSize(1);
        assertThat(world.count("select count(*) from latest_order")).isEqualTo(LatestOrders.KEPT + 1);
    }

    @Test
    void ordersTakenBackLeaveTheirPlaceToOlderOnesThatComeTogether() {
        var recorded = twentyOrders("L8");
        var takenBack = IntStream.range(0, 3)
                .mapToObj(i -> Fixtures.retracted("L8", DAY.minusDays(i), 2))
                .map(SpecificRecord.class::cast)
                .toList();

        orders.update(takenBack);
        orders.update(recorded);

        assertThat(ordersOf("L8"))
                .extracting(PastOrder::orderedOn)
                .containsExactlyElementsOf(daysFrom(DAY.minusDays(3)));
    }

    @Test
    void ordersTakenBackAtOnceLeaveTheirPlaceToOlderOnes() {
        orders.update(Stream.concat(twentyOrders("L9").stream(), Stream.of(Fixtures.retracted("L9", DAY, 2)))
                .toList());

        assertThat(ordersOf("L9"))
                .extracting(PastOrder::orderedOn)
                .containsExactlyElementsOf(daysFrom(DAY.minusDays(1)));
    }

    @Test
    void newestRevisionCountsInWhateverOrderTheyCome() {
        var first = order("L4", DAY, 1, line("W1", "12.000", "40.00"));
        var second = order("L4", DAY, 2, line("W1", "6.000", "20.00"));

        orders.update(List.of(second, first));
        orders.update(List.of(first));

        assertThat(ordersOf("L4").getFirst().items())
                .extracting(Item::sku, Item::quantity)
                .containsExactly(tuple("W1", new BigDecimal("6.000")));
    }

    @Test
    void orderTakenBackStaysAwayWhenItsOldRevisionComesAgain() {
        var recorded = order("L5", DAY, 1, line("W1", "12.000", "40.00"));
        orders.update(List.of(recorded));
        orders.update(List.of(Fixtures.retracted("L5", DAY, 2)));
        orders.update(List.of(recorded));

        assertThat(ordersOf("L5")).isEmpty();
    }

    @Test
    void creditIsNoOrderAndPushesNoneOut() {
        orders.update(List.of(order("L6", DAY.minusDays(30), line("W1", "12.000", "40.00"))));
        orders.update(IntStream.range(0, 20)
                .mapToObj(i -> order("L6", DAY.minusDays(i), line("W1", "-1.000", "-1.00")))
                .map(SpecificRecord.class::cast)
                .toList());

        assertThat(ordersOf("L6")).extracting(PastOrder::orderedOn).containsExactly(DAY.minusDays(30));
    }

    @Test
    void hearsOfOrdersTakenBack() {
        world.hear(order("L7", DAY, line("W1", "12.000", "40.00")));
        world.hear(Fixtures.retracted("L7", DAY, 2));

        assertThat(ordersOf("L7")).isEmpty();
    }

    private static List<SpecificRecord> twentyOrders(String accountId) {
        return IntStream.range(0, 20)
                .mapToObj(i -> order(accountId, DAY.minusDays(i), line("W1", "1.000", "1.00")))
                .map(SpecificRecord.class::cast)
                .toList();
    }

    /** The last few. */
    private static List<LocalDate> daysFrom(LocalDate latest) {
        return IntStream.range(0, LatestOrders.KEPT).mapToObj(latest::minusDays).toList();
    }

    private List<PastOrder> ordersOf(String accountId) {
        return orders.of(List.of(accountId)).getOrDefault(accountId, List.of());
    }
}

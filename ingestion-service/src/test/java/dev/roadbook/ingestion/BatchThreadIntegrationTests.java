package dev.roadbook.ingestion;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.ProductChanged;
import dev.roadbook.events.RepChanged;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.schemas.Topic;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestionTest
class BatchThreadIntegrationTests {

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Test
    void publishesAFileAsOrdersWithMasterDataAndBoundaries() {
        var batch = sender.deliver("""
                T1001,Corner Wine,12 Main St,Lyon,,69001,South,12 MAIN ST,buyer@corner.example,T-SKU1,Red One,Wine,Merlot,Red,Dry,2026-11-02,6,60.00,EUR,T01,Ann,ann@rep.example,North Star,D1,T9001,0
                T1001,Corner Wine,12 Main St,Lyon,,69001,South,12 MAIN ST,buyer@corner.example,T-SKU2,White One,Wine,,White,,2026-11-02,2,-5.50,EUR,T01,Ann,ann@rep.example,North Star,D1,T9001,1
                """);

        assertThat(sender.state(batch)).isEqualTo("COMPLETED");
        var account = published.all(Topic.ACCOUNTS, AccountChanged.class).stream()
                .filter(event -> event.getCardCode().equals("T1001"))
                .toList();
        assertThat(account).singleElement().satisfies(event -> {
            assertThat(event.getAccountId()).isEqualTo("T1001_12-MAIN-ST");
            assertThat(event.getEmail()).isEqualTo("buyer@corner.example");
            assertThat(event.getChain()).isEqualTo("North Star");
            assertThat(event.getRevision()).isEqualTo(1);
        });
        assertThat(published.all(Topic.ORDERS, OrderRecorded.class))
                .filteredOn(event -> event.getAccountId().equals("T1001_12-MAIN-ST"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getOrderedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
                    assertThat(event.getNetRevenue()).isEqualByComparingTo("54.50");
                    assertThat(event.getLines())
                            .extracting(line -> line.getSku())
                            .containsExactly("T-SKU1", "T-SKU2");
                    assertThat(event.getBatchId()).isEqualTo(batch);
                });
        assertThat(published.all(Topic.PRODUCTS, ProductChanged.class))
                .extracting(ProductChanged::getSku)
                .contains("T-SKU1", "T-SKU2");
        assertThat(published.all(Topic.REPS, RepChanged.class))
                .extracting(RepChanged::getRepId)
                .contains("T01");
        assertThat(published.boundaries(batch))
                .hasSize(3)
                .allSatisfy(boundary -> assertThat(boundary.getPartitionCount()).isEqualTo(3));
        assertThat(published.boundaries(batch).stream()
                        .mapToInt(b -> b.getOrderCount())
                        .sum())
                .isEqualTo(1);
        assertThat(published.all(Topic.SALES_BATCHES, SalesBatchIngested.class))
                .filteredOn(event -> event.getBatchId().equals(batch))
                .singleElement()
                .satisfies(event -> assertThat(event.getNetRevenue()).isEqualByComparingTo("54.50"));
    }

    @Test
    void publishesTheOrdersOfAnAccountOneAfterTheOther() {
        var lines = IntStream.range(0, 40)
                .mapToObj(i ->
                        "F%d,Shop %d,1 A St,Lyon,,69001,,A,,F-SKU,X,,,,,2026-11-%02d,1,10.00,EUR,T01,Ann,,,,F%d,0%n"
                                .formatted(i % 5, i % 5, i / 5 + 1, i))
                .collect(joining());

        var batch = sender.deliver(lines);

        var accounts = published.all(Topic.ORDERS, OrderRecorded.class).stream()
                .filter(event -> batch.equals(event.getBatchId()))
                .map(OrderRecorded::getAccountId)
                .toList();
        assertThat(accounts).hasSize(40).isEqualTo(gathered(accounts));
    }

    /** The same, equal ones together, in the order in which each was first seen. */
    private static List<String> gathered(List<String> accounts) {
        return accounts.stream().collect(groupingBy(identity(), LinkedHashMap::new, toList())).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void retractsAnOrderThatACorrectionEmpties() {
        sender.deliver("R1,Shop,1 A St,Lyon,,69001,,A,,R-SKU,X,,,,,2026-11-02,1,10.00,EUR,T01,Ann,,,,R1,0\n");

        sender.deliver("R1,Shop,1 A St,Lyon,,69001,,B,,R-SKU,X,,,,,2026-11-02,1,10.00,EUR,T01,Ann,,,,R1,0\n");

        assertThat(published.all(Topic.ORDERS, OrderRetracted.class))
                .filteredOn(event -> event.getAccountId().equals("R1_A"))
                .singleElement()
                .satisfies(event -> assertThat(event.getRevision()).isEqualTo(2));
        assertThat(published.all(Topic.ORDERS, OrderRecorded.class))
                .extracting(OrderRecorded::getAccountId)
                .contains("R1_A", "R1_B");
    }
}

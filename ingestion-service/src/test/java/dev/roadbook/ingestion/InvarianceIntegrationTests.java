package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.file.sheet.xls.OldWorkbooks;
import dev.roadbook.ingestion.file.sheet.xlsx.Workbooks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the same lines come, the same orders follow. */
@IngestionTest
class InvarianceIntegrationTests {

    @Autowired
    Sender sender;

    @Autowired
    JdbcClient jdbc;

    record Order(
            String accountId,
            String document,
            LocalDate orderedOn,
            BigDecimal netRevenue,
            BigDecimal quantity,
            int lineCount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ordersDoNotDependOnHowLinesCome(long seed) {
        var lines = SalesLines.of(seed, "I" + seed + "N", 300);
        deliver("sap", lines);
        var random = new Random(seed);
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        int cut = random.nextInt(1, 299);
        deliver("second", shuffled.subList(cut, 300));
        deliver("second", shuffled.subList(0, cut));
        Collections.shuffle(shuffled, random);
        deliver("second", shuffled);

        assertThat(orders("second", seed)).isEqualTo(orders("sap", seed)).isNotEmpty();
        assertThat(orders("second", seed).stream().map(Order::netRevenue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(SalesLines.sum(lines));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void ordersDoNotDependOnTheKindOfFile(long seed) {
        var lines = SalesLines.of(seed, "I" + seed + "N", 200);
        var text = Sender.HEADER + SalesLines.text(lines);

        deliver("sap", lines);
        deliver("second", Workbooks.ofCsv(text));
        deliver("zipping", objects(text));
        deliver("old", OldWorkbooks.ofCsv(text));

        assertThat(orders("second", seed)).isEqualTo(orders("sap", seed)).isNotEmpty();
        assertThat(orders("zipping", seed)).isEqualTo(orders("sap", seed));
        assertThat(orders("old", seed)).isEqualTo(orders("sap", seed));
    }

    /** The lines of a text as an object each. */
    private static byte[] objects(String csv) {
        var names = csv.lines().findFirst().orElseThrow().split(",", -1);
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> IntStream.range(0, cells.length)
                        .mapToObj(i -> "\"%s\":\"%s\"".formatted(names[i], cells[i]))
                        .collect(Collectors.joining(",", "{", "}\n")))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesThatComeAgainChangeNothing() {
        var lines = SalesLines.of(20, "AGAIN", 50);
        deliver("sap", lines);
        var revisions = revisions("AGAIN");
        Collections.reverse(lines);

        var again = deliver("sap", lines);

        assertThat(revisions("AGAIN"))
                .isEqualTo(revisions)
                .allSatisfy(revision -> assertThat(revision).isOne());
        assertThat(jdbc.sql("select order_count from batch where id = :id")
                        .param("id", again)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionChangesItsOrderAlone() {
        var lines = SalesLines.of(21, "FIX", 50);
        deliver("sap", lines);
        var wrong = lines.getFirst();
        var right = new SalesLines.Line(
                wrong.shop(), wrong.sku(), wrong.day(), 99, new BigDecimal("999.99"), wrong.document(), wrong.number());

        deliver("sap", List.of(right));

        assertThat(revisions("FIX")).containsOnlyOnce(2L).contains(1L);
        assertThat(jdbc.sql("select sum(net_revenue) from sales_order where document like 'FIX%'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(
                        SalesLines.sum(lines).subtract(wrong.amount()).add(right.amount()));
    }

    private UUID deliver(String source, List<SalesLines.Line> lines) {
        return deliver(source, (Sender.HEADER + SalesLines.text(lines)).getBytes(StandardCharsets.UTF_8));
    }

    private UUID deliver(String source, byte[] file) {
        var batch = sender.leave(source, file);
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        return batch;
    }

    private List<Order> orders(String source, long seed) {
        return jdbc.sql("""
                        select account_id, document, ordered_on, net_revenue, quantity, line_count
                        from sales_order
                        where source = :source and document like 'I' || :seed || 'N%'
                        order by account_id, document, ordered_on
                        """)
                .param("source", source)
                .param("seed", Long.toString(seed))
                .query(Order.class)
                .list();
    }

    private List<Long> revisions(String prefix) {
        return jdbc.sql("select revision from sales_order where document like :prefix || '%' order by order_id")
                .param("prefix", prefix)
                .query(Long.class)
                .list();
    }
}

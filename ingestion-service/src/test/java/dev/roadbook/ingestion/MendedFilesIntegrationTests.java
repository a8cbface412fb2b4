package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.batch.BatchDecisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file with faulty rows that are mended afterwards is a file that was right from the start. */
class MendedFilesIntegrationTests extends ApiTest {

    private static final int LINES = 60;
    private static final int ROW_OF_FIRST_LINE = 2;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BatchDecisions decisions;

    private Mender mender;

    @BeforeEach
    void meetTheMender() {
        mender = new Mender(http, sender);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mendedRowsMakeTheFileThatWasRightFromTheStart(long seed) {
        var random = new Random(seed);
        var right = lines(random, "MF" + seed);
        var broken = new ArrayList<>(right);
        var faults = new TreeMap<Integer, Integer>();
        for (int i = random.nextInt(4, 24); i > 0; i--) {
            int line = random.nextInt(LINES);
            int place = List.of(Mender.DAY, Mender.AMOUNT, Mender.CURRENCY).get(random.nextInt(3));
            faults.put(line, place);
            broken.set(line, with(right.get(line), place, "EURO"));
        }
        assertThat(sender.awaitRest(sender.leave("sap", text(right)))).isEqualTo("COMPLETED");

        var batch = sender.leave("second", text(broken));
        boolean held = sender.awaitRest(batch).equals("QUARANTINED");
        boolean early = random.nextBoolean();
        if (held && early) {
            release(batch);
        }
        mend(batch, right, faults, random);
        if (held && !early) {
            release(batch);
        }

        assertThat(linesOf("second", seed)).isEqualTo(linesOf("sap", seed)).isNotEmpty();
        assertThat(ordersOf("second", seed)).isEqualTo(ordersOf("sap", seed));
    }

    /** In any order and in several goes, of which one brings a row that is still at fault and is mended where it is then. */
    private void mend(UUID batch, List<String> right, Map<Integer, Integer> faults, Random random) {
        var order = new ArrayList<>(faults.keySet());
        Collections.shuffle(order, random);
        int again = order.removeFirst();
        mender.edit(batch, row(again), place(faults, again), "EUROS");
        var first = mender.send(batch);
        while (!order.isEmpty()) {
            for (int i = random.nextInt(1, 1 + order.size()); i > 0; i--) {
                int line = order.removeFirst();
                mender.edit(batch, row(line), place(faults, line), cell(right.get(line), place(faults, line)));
            }
            mender.send(batch);
        }
        mender.edit(first, row(again), place(faults, again), cell(right.get(again), place(faults, again)));
        mender.send(first);
    }

    private void release(UUID batch) {
        decisions.release(batch, "ann");
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
    }

    private static int place(Map<Integer, Integer> faults, int line) {
        return Objects.requireNonNull(faults.get(line));
    }

    private static long row(int line) {
        return ROW_OF_FIRST_LINE + (long) line;
    }

    /** Few different ones, half of them without numbers, so that many equal one another or repeat what another says. */
    private static List<String> lines(Random random, String prefix) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < LINES; i++) {
            var shop = prefix + random.nextInt(3);
            var numbered = random.nextBoolean();
            lines.add("%s,Shop,1 A St,Lyon,,69001,South,A,,SKU%d,Item,Wine,,,,2026-11-0%d,%d,%d.00,EUR,R1,Ann,,,,%s,%s"
                    .formatted(
                            shop,
                            random.nextInt(2),
                            random.nextInt(1, 3),
                            random.nextInt(1, 3),
                            random.nextInt(1, 3) * 10,
                            numbered ? shop + "D" + random.nextInt(3) : "",
                            numbered ? random.nextInt(12) : ""));
        }
        return lines;
    }

    private static String cell(String line, int place) {
        return line.split(",", -1)[place];
    }

    private static String with(String line, int place, String text) {
        var cells = line.split(",", -1);
        cells[place] = text;
        return String.join(",", cells);
    }

    private static byte[] text(List<String> lines) {
        return (Sender.HEADER + lines.stream().map(line -> line + "\n").collect(Collectors.joining())).getBytes(UTF_8);
    }

    private List<Map<String, Object>> linesOf(String source, long seed) {
        return jdbc.sql("""
                        select account_id, document, line_number, ordered_on, sku, quantity, amount, currency
                        from sales_line
                        where source = :source and account_id like :shops
                        order by 1, 2, 3, 4, 5, 6, 7, 8
                        """)
                .param("source", source)
                .param("shops", "MF" + seed + "_\\_A")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> ordersOf(String source, long seed) {
        return jdbc.sql("""
                        select account_id, document, ordered_on, net_revenue, quantity, line_count
                        from sales_order
                        where source = :source and account_id like :shops and not retracted
                        order by 1, 2, 3
                        """)
                .param("source", source)
                .param("shops", "MF" + seed + "_\\_A")
                .query()
                .listOfRows();
    }
}

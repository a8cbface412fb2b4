package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.merge.MergeDecisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever files come and go in between, merges leave no trace once taken apart, and their order does not matter. */
@IngestionTest
class MergePropertyIntegrationTests {

    private static final String SHOPS = "ABCD";
    private static final int STEPS = 14;

    @Autowired
    Sender sender;

    @Autowired
    BatchDecisions batches;

    @Autowired
    MergeDecisions merges;

    @Autowired
    JdbcClient jdbc;

    /** Two worlds get the same files, of shops of their own; in one of them people merge and take apart what they like. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mergingAndTakingApartEqualsNeverHavingMerged(long seed) {
        var random = new Random(seed);
        var merged = new World("MW" + seed);
        var plain = new World("PW" + seed);
        var whole = whole();
        merged.take(whole);
        plain.take(whole);

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> merged.mergeSome(random);
                case 2 -> merged.unmergeSome(random);
                case 3 -> {
                    int batch = random.nextInt(merged.taken.size());
                    merged.undo(batch);
                    plain.undo(batch);
                }
                default -> {
                    var file = file(random, step, true);
                    merged.take(file);
                    plain.take(file);
                }
            }
        }
        merged.unmergeAll();

        assertThat(merged.lines("sales_line"))
                .isEqualTo(plain.lines("sales_line"))
                .isNotEmpty();
        assertThat(merged.lines("superseded_line")).isEqualTo(plain.lines("superseded_line"));
        assertThat(merged.orders()).isEqualTo(plain.orders());
    }

    /** One world merges B into A, C into B and D into C, in any order and between files; in the other all are A. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void mergingInAnyOrderEqualsFilesThatNameTheSurvivor(long seed) {
        var random = new Random(seed);
        var merged = new World("MX" + seed);
        var single = new World("PX" + seed);
        var merging = new ArrayList<>(List.of("BA", "CB", "DC"));
        Collections.shuffle(merging, random);

        merged.take(whole());
        single.take(named(whole(), _ -> "A"));
        for (int step = 0; step < 6; step++) {
            var file = file(random, step, false);
            merged.take(file);
            single.take(named(file, _ -> "A"));
            if (step % 2 == 0) {
                var pair = merging.removeLast();
                merged.merge(pair.charAt(0), pair.charAt(1));
            }
        }

        assertThat(merged.lines("sales_line")).isEqualTo(single.lines("sales_line"));
        assertThat(merged.orders()).isEqualTo(single.orders()).isNotEmpty();
    }

    private static List<String> named(List<String> rows, UnaryOperator<String> shop) {
        return rows.stream()
                .map(row -> shop.apply(row.substring(0, 1)) + row.substring(1))
                .toList();
    }

    /** A row of every shop, so that each is known. */
    private static List<String> whole() {
        return SHOPS.chars()
                .mapToObj(shop -> row((char) shop, '1', "start" + (char) shop, "1"))
                .toList();
    }

    /** Says something of a few lines of which the other files speak, too, also under another name. */
    private static List<String> file(Random random, int step, boolean free) {
        var rows = new ArrayList<String>();
        rows.add(row('A', '1', "own" + step, "1"));
        for (int document = 0; document < 3; document++) {
            for (int line = 1; line <= 2; line++) {
                if (random.nextInt(3) > 0) {
                    rows.add(row(shop(random), "12".charAt(random.nextInt(2)), "d" + document, Integer.toString(line)));
                }
            }
        }
        for (int again = free ? random.nextInt(3) : 0; again > 0; again--) {
            rows.add(row(shop(random), "12".charAt(random.nextInt(2)), "free", ""));
        }
        return rows;
    }

    private static char shop(Random random) {
        return SHOPS.charAt(random.nextInt(SHOPS.length()));
    }

    private static String row(char shop, char amount, String document, String number) {
        return "%s,%s,%s,%s".formatted(shop, amount, document, number);
    }

    /** Files of shops of its own, and what became of them. */
    private final class World {

        private final String prefix;
        private final List<UUID> taken = new ArrayList<>();
        private final Set<UUID> undone = new HashSet<>();

        World(String prefix) {
            this.prefix = prefix;
        }

        void take(List<String> rows) {
            var text = rows.stream()
                    .map(row -> {
                        var cells = row.split(",", -1);
                        return "%1$s%2$s,Shop,1 A St,Lyon,,69001,,A,,S1,Item %3$s,,,,,2026-11-02,1,%3$s.50,EUR,R%3$s,Ann,,,,%1$s%4$s,%5$s\n"
                                .formatted(prefix, cells[0], cells[1], cells[2], cells[3]);
                    })
                    .collect(Collectors.joining());
            var batch = sender.leave("sap", text);
            assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
            taken.add(batch);
        }

        void undo(int index) {
            var batch = taken.get(index);
            if (undone.add(batch)) {
                batches.undo(batch, "wrong file", "ann");
                sender.awaitUndone(batch);
            }
        }

        void mergeSome(Random random) {
            char shop = shop(random);
            char into = shop(random);
            boolean possible = jdbc.sql("""
                            with recursive above as (
                                select cast(:into as text) as id
                                union
                                select m.into_id
                                from above join account_merge m on m.account_id = above.id and m.state <> 'UNMERGED')
                            select not exists (select from above where id = :shop)
                                and not exists (
                                    select from account_merge where account_id = :shop and state <> 'UNMERGED')
                            """)
                    .param("shop", account(shop))
                    .param("into", account(into))
                    .query(Boolean.class)
                    .single();
            if (possible) {
                merge(shop, into);
            }
        }

        void merge(char shop, char into) {
            await(merges.merge(account(shop), account(into), "the same", "ann"), "MERGED");
        }

        void unmergeSome(Random random) {
            var merged = merged();
            if (!merged.isEmpty()) {
                unmerge(merged.get(random.nextInt(merged.size())));
            }
        }

        void unmergeAll() {
            merged().forEach(this::unmerge);
        }

        private void unmerge(String account) {
            await(merges.undo(account, "not the same", "ann"), "UNMERGED");
        }

        private List<String> merged() {
            return jdbc.sql("""
                            select account_id
                            from account_merge
                            where state = 'MERGED' and account_id like :prefix || '%'
                            order by account_id
                            """).param("prefix", prefix).query(String.class).list();
        }

        private static void await(JdbcClient jdbc, UUID merge, String state) {
            Awaitility.await("merge " + merge)
                    .until(
                            () -> jdbc.sql("select state from account_merge where id = :id")
                                    .param("id", merge)
                                    .query(String.class)
                                    .single(),
                            state::equals);
        }

        private void await(UUID merge, String state) {
            await(jdbc, merge, state);
        }

        private String account(char shop) {
            return prefix + shop + "_A";
        }

        List<Map<String, Object>> lines(String table) {
            return jdbc.sql("""
                            select substr(account_id, length(:prefix) + 1) as account_id,
                                substr(document, length(:prefix) + 1) as document, line_number, sku, description, quantity,
                                amount, currency, rep_id
                            from %s
                            where document like :prefix || '%%'
                            order by document, line_number, account_id, amount
                            """.formatted(table))
                    .param("prefix", prefix)
                    .query()
                    .listOfRows();
        }

        Set<Map<String, Object>> orders() {
            return Stream.of(jdbc.sql("""
                                    select substr(account_id, length(:prefix) + 1) as account_id,
                                        substr(document, length(:prefix) + 1) as document, ordered_on, currency, net_revenue,
                                        quantity, rep_id, line_count
                                    from sales_order
                                    where document like :prefix || '%' and not retracted
                                    """).param("prefix", prefix).query().listOfRows())
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
        }
    }
}

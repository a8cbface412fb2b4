package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.roadbook.ingestion.batch.BatchDecisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever files say of each other's lines, however late, undoing any of them equals never having got it. */
@IngestionTest
class UndoPropertyIntegrationTests {

    private static final int FILES = 9;

    private static final String FAULTY = "nobody,,,,,,,,,,,,,,,,,,,,,,,,,\n";

    /** Shop and amount: few, so that files often repeat one another. */
    private static final List<String> SAID = List.of("A1", "A2", "B1");

    @Autowired
    Sender sender;

    @Autowired
    BatchDecisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("expireDecisions") RecurringTask<Void> expiry;

    /** What happens to a file. */
    enum Act {
        SEND,
        RELEASE,
        UNDO
    }

    record Step(Act act, int file) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoingAFileEqualsNeverHavingGotIt(long seed) {
        var random = new Random(seed);
        var prefix = "U" + seed + "N";
        var held = some(random, 3);
        var undone = some(random, 5);
        var files = IntStream.range(0, FILES)
                .mapToObj(file -> file(random, prefix, file, held.contains(file)))
                .toList();
        var steps = steps(random, held, undone);

        var left = run(steps, "sap", files);
        run(steps.stream().filter(step -> !undone.contains(step.file)).toList(), "second", files);

        assertThat(lines("sap", prefix))
                .as("%s", steps)
                .isEqualTo(lines("second", prefix))
                .isNotEmpty();
        assertThat(orders("sap", prefix)).as("%s", steps).isEqualTo(orders("second", prefix));
        undoTheRest(prefix, left);
    }

    /** What files of long ago said is forgotten as far as it counts no more, and all that came since can still be undone. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void undoingAFileEqualsNeverHavingGotItWhenEarlierOnesHaveExpired(long seed) {
        var random = new Random(seed);
        var prefix = "X" + seed + "N";
        var held = some(random, 4);
        int old = 2 + random.nextInt(4);
        var undone = some(random, 5).stream().filter(file -> file >= old).collect(Collectors.toSet());
        var files = IntStream.range(0, FILES)
                .mapToObj(file -> file(random, prefix, file, held.contains(file)))
                .toList();
        var steps = steps(random, held, Set.of());

        var batches = run(steps, "expiring", files);
        expire(batches.subList(0, old));
        undone.forEach(file -> undo(batches.get(file)));
        run(steps.stream().filter(step -> !undone.contains(step.file)).toList(), "second", files);

        assertThat(lines("expiring", prefix)).as("%s", steps).isEqualTo(lines("second", prefix));
        assertThat(orders("expiring", prefix)).as("%s", steps).isEqualTo(orders("second", prefix));
    }

    private void expire(List<UUID> batches) {
        jdbc.sql("update batch set received_at = received_at - interval '31 days' where id = any (:batches)")
                .param("batches", batches.toArray(UUID[]::new))
                .update();
        expiry.execute(null, null);
        assertThat(jdbc.sql("select count(*) from batch where id = any (:batches) and expired_at is not null")
                        .param("batches", batches.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(batches.size());
    }

    /** A later file repeated what stands, so one that was held does not change it; without the later one it does. */
    @Test
    void whatCameLateStandsOnceTheLaterOneIsUndone() {
        var first = sender.leave("sap", row("ULATE", '1', "ULATE", "1"));
        var held = sender.leave("sap", row("ULATE", '2', "ULATE", "1") + FAULTY);
        var later = sender.leave("sap", row("ULATE", '1', "ULATE", "1") + row("ULATE", '1', "ULATE", "2"));
        sender.awaitRest(later);
        decisions.release(held, "ann");
        sender.awaitRest(held);
        assertThat(amounts()).containsExactly("1.50", "1.50");

        undo(later);
        assertThat(amounts()).containsExactly("2.50");
        undo(held);
        assertThat(amounts()).containsExactly("1.50");
        undo(first);
        assertThat(amounts()).isEmpty();
    }

    private List<String> amounts() {
        return jdbc.sql("select amount::text from sales_line where document = 'ULATE' order by line_number")
                .query(String.class)
                .list();
    }

    /** What is left of nothing is nothing, and nobody remembers. */
    private void undoTheRest(String prefix, List<UUID> batches) {
        var rest = new ArrayList<>(batches);
        Collections.shuffle(rest, new Random(prefix.hashCode()));
        rest.forEach(this::undo);

        for (var table : List.of("sales_line", "superseded_line")) {
            assertThat(jdbc.sql("select count(*) from %s where source = 'sap' and document like :prefix || '%%'"
                                    .formatted(table))
                            .param("prefix", prefix)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(orders("sap", prefix)).isEmpty();
    }

    private List<UUID> run(List<Step> steps, String source, List<String> files) {
        var batches = new UUID[FILES];
        for (var step : steps) {
            switch (step.act) {
                case SEND -> batches[step.file] = sender.leave(source, files.get(step.file));
                case RELEASE -> {
                    sender.awaitRest(batches[step.file]);
                    decisions.release(batches[step.file], "ann");
                }
                case UNDO -> undo(batches[step.file]);
            }
        }
        var left = Stream.of(batches)
                .filter(batch -> batch != null && !sender.state(batch).equals("UNDONE"))
                .toList();
        left.forEach(batch -> assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED"));
        return left;
    }

    private void undo(UUID batch) {
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        decisions.undo(batch, "wrong file", "ann");
        sender.awaitUndone(batch);
    }

    private static Set<Integer> some(Random random, int count) {
        var all = new ArrayList<>(IntStream.range(0, FILES).boxed().toList());
        Collections.shuffle(all, random);
        return new TreeSet<>(all.subList(0, count));
    }

    /** Files come in order; one is let through, or undone, at any time after. */
    private static List<Step> steps(Random random, Set<Integer> held, Set<Integer> undone) {
        var steps = new ArrayList<Step>();
        IntStream.range(0, FILES).forEach(file -> steps.add(new Step(Act.SEND, file)));
        for (int file : held) {
            insertAfter(steps, new Step(Act.SEND, file), new Step(Act.RELEASE, file), random);
        }
        for (int file : undone) {
            var came = new Step(held.contains(file) ? Act.RELEASE : Act.SEND, file);
            insertAfter(steps, came, new Step(Act.UNDO, file), random);
        }
        return steps;
    }

    private static void insertAfter(List<Step> steps, Step earlier, Step step, Random random) {
        steps.add(random.nextInt(steps.indexOf(earlier) + 1, steps.size() + 1), step);
    }

    /** Says something of a few lines of which the other files speak, too; one that is to be held has faulty rows. */
    private static String file(Random random, String prefix, int file, boolean held) {
        var rows = new ArrayList<String>();
        rows.add(row(prefix + "A", '1', prefix + "-" + file, "1"));
        for (int document = 0; document < 3; document++) {
            for (int line = 1; line <= 2; line++) {
                if (random.nextInt(3) > 0) {
                    var said = SAID.get(random.nextInt(SAID.size()));
                    rows.add(row(prefix + said.charAt(0), said.charAt(1), prefix + document, Integer.toString(line)));
                }
            }
        }
        for (int again = random.nextInt(3); again > 0; again--) {
            rows.add(row(prefix + "A", "12".charAt(random.nextInt(2)), prefix + "free", ""));
        }
        if (held) {
            Collections.nCopies(rows.size(), FAULTY).forEach(rows::add);
        }
        return String.join("", rows);
    }

    private static String row(String shop, char amount, String document, String number) {
        return "%s,Shop,1 A St,Lyon,,69001,,A,,S1,Item %s,,,,,2026-11-02,1,%s.50,EUR,R%s,Ann,,,,%s,%s\n"
                .formatted(shop, amount, amount, amount, document, number);
    }

    private List<Map<String, Object>> lines(String source, String prefix) {
        return jdbc.sql("""
                        select account_id, ordered_on, document, line_number, sku, description, quantity, amount, currency,
                            rep_id, distributor
                        from sales_line
                        where source = :source and document like :prefix || '%'
                        order by document, line_number, ordered_on, account_id, amount, description
                        """)
                .param("source", source)
                .param("prefix", prefix)
                .query()
                .listOfRows();
    }

    private Set<Map<String, Object>> orders(String source, String prefix) {
        return jdbc.sql("""
                        select account_id, document, ordered_on, currency, net_revenue, quantity, rep_id, line_count
                        from sales_order
                        where source = :source and document like :prefix || '%' and not retracted
                        """).param("source", source).param("prefix", prefix).query().listOfRows().stream()
                .collect(Collectors.toSet());
    }
}

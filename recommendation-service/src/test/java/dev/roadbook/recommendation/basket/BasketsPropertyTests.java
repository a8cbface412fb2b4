package dev.roadbook.recommendation.basket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.basket.OrderFact.Line;
import dev.roadbook.recommendation.basket.OrderFact.Stands;
import dev.roadbook.recommendation.basket.OrderFact.TakenBack;
import dev.roadbook.testkit.TestDatabase;
import dev.roadbook.testkit.TestServers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BasketsPropertyTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-16");
    private static final Store STORE = Store.create();

    @Property(tries = 60)
    void endsTheSameHoweverFactsArrive(
            @ForAll("histories") List<OrderFact> history, @ForAll long seed, @ForAll("sizes") int size) {
        STORE.clear();
        STORE.apply(history, history.size());
        var expected = STORE.dump();
        STORE.clear();

        STORE.apply(mixedAndPartlyRepeated(history, seed), size);

        assertThat(STORE.dump()).isEqualTo(expected);
    }

    @Property(tries = 30)
    void tellsOfNoChangeWhenFactsComeAgain(@ForAll("histories") List<OrderFact> history) {
        STORE.clear();
        STORE.apply(history, history.size());

        assertThat(STORE.apply(history, 3)).isEmpty();
    }

    @Property(tries = 30)
    void forgetsThatAnOrderWasTakenBackOnceItIsRecordedAgain(@ForAll("histories") List<OrderFact> history) {
        STORE.clear();
        var order = new Stands(new UUID(9, 9), "A9", 1, DAY, Map.of("P1", line("7.00", "2.000")));
        STORE.apply(history, history.size());
        STORE.apply(List.of(order), 1);
        var lines = STORE.lines();

        STORE.apply(List.of(new TakenBack(order.orderId(), "A9", 2)), 1);
        STORE.apply(List.of(new Stands(order.orderId(), "A9", 3, DAY, order.lines())), 1);

        assertThat(STORE.lines()).isEqualTo(lines);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(1, 8);
    }

    /** Revisions of a few orders of a few accounts; the same revision always says the same. */
    @Provide
    Arbitrary<List<OrderFact>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.longs().between(1, 4))
                .as(BasketsPropertyTests::fact)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    private static OrderFact fact(int order, long revision) {
        var account = "A" + order % 3;
        var chance = new Random(31L * order + revision);
        return chance.nextInt(4) == 0
                ? new TakenBack(new UUID(0, order), account, revision)
                : new Stands(
                        new UUID(0, order),
                        account,
                        revision,
                        DAY.minusDays(order),
                        Map.of(
                                "P" + chance.nextInt(3), line(chance.nextInt(500)),
                                "Q" + chance.nextInt(3), line(-chance.nextInt(500))));
    }

    private static Line line(int cents) {
        return new Line(BigDecimal.valueOf(cents, 2), BigDecimal.valueOf(cents % 7, 3));
    }

    private static Line line(String amount, String quantity) {
        return new Line(new BigDecimal(amount), new BigDecimal(quantity));
    }

    private static List<OrderFact> mixedAndPartlyRepeated(List<OrderFact> history, long seed) {
        var chance = new Random(seed);
        var arrivals = new ArrayList<>(history);
        history.stream().filter(_ -> chance.nextBoolean()).forEach(arrivals::add);
        Collections.shuffle(arrivals, chance);
        return arrivals;
    }

    /** The tables on a real server. */
    private record Store(JdbcClient jdbc, TransactionTemplate transaction, Baskets baskets) {

        static Store create() {
            var name =
                    "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            var database = TestDatabase.create(TestServers.ofThisJvm(), name);
            var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
            Flyway.configure().dataSource(source).load().migrate();
            var connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
            var jdbc = JdbcClient.create(connection);
            return new Store(jdbc, new TransactionTemplate(new JdbcTransactionManager(connection)), new Baskets(jdbc));
        }

        void clear() {
            jdbc.sql("truncate purchase").update();
        }

        /** Applies the facts in batches of a size and tells whose baskets changed. */
        List<String> apply(List<OrderFact> facts, int size) {
            var changed = new ArrayList<String>();
            for (int from = 0; from < facts.size(); from += size) {
                var batch = facts.subList(from, Math.min(from + size, facts.size()));
                changed.addAll(transaction.execute(_ -> baskets.apply(batch)));
            }
            return changed;
        }

        List<String> dump() {
            return jdbc.sql("select (p.*)::text from purchase p order by 1")
                    .query(String.class)
                    .list();
        }

        /** What counts: the orders that stand, whatever their revision. */
        List<String> lines() {
            return jdbc.sql("""
                            select row (account_id, order_id, ordered_on, skus, amounts, quantities)::text
                            from purchase
                            where not retracted
                            order by 1
                            """).query(String.class).list();
        }
    }
}

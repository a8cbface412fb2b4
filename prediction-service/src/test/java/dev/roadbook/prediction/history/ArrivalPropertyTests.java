package dev.roadbook.prediction.history;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.OrderRevision.Amounts;
import dev.roadbook.prediction.history.OrderRevision.Recorded;
import dev.roadbook.prediction.history.OrderRevision.Retracted;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever the order of arrival, the batching and the repetition: what is remembered is the same. */
class ArrivalPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> ACCOUNTS = List.of("A", "B", "C \"quoted\", {braced}");

    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final Orders orders = new Orders(jdbc);
    private final ProductDays products = new ProductDays(jdbc);

    @BeforeContainer
    static void createDatabase() {
        var name = "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var database = TestDatabase.create(TestServers.ofThisJvm(), name);
        DATABASE.setUrl(database.url());
        DATABASE.setUsername(database.user());
        DATABASE.setPassword(database.password());
        Flyway.configure()
                .dataSource(DATABASE)
                .locations("classpath:db/platform")
                .table("platform_schema_history")
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(DATABASE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    @Provide
    Arbitrary<List<OrderRevision>> revisions() {
        var recorded = Combinators.combine(
                        Arbitraries.of(ACCOUNTS),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-500, 5_000))
                .as(ArrivalPropertyTests::recorded);
        var retracted = Combinators.combine(
                        Arbitraries.of(ACCOUNTS),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(1, 5))
                .as((account, order, revision) ->
                        (OrderRevision) new Retracted(account, new UUID(0, order), revision, 0));
        return Arbitraries.oneOf(recorded, recorded, retracted)
                .list()
                .uniqueElements(revision -> List.of(revision.accountId(), revision.orderId(), revision.revision()))
                .ofMaxSize(25);
    }

    private static OrderRevision recorded(String account, int order, long revision, int day, int cents) {
        var amount = BigDecimal.valueOf(cents, 2);
        return new Recorded(
                account,
                new UUID(0, order),
                revision,
                0,
                FIRST.plusDays(day),
                "EUR",
                amount,
                new TreeMap<>(Map.of("SKU \\ " + order, new Amounts(amount, BigDecimal.valueOf(order)))),
                null,
                "R" + cents % 3);
    }

    @Property(tries = 40)
    void onlyTheLatestRevisionsCount(
            @ForAll("revisions") List<OrderRevision> revisions,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 8) int batchSize) {
        var inOrder = remember(revisions, revisions.size() + 1);
        var shuffled = new ArrayList<>(revisions);
        shuffled.addAll(revisions);
        Collections.shuffle(shuffled, random);

        assertThat(remember(shuffled, batchSize)).isEqualTo(inOrder);
    }

    @Property(tries = 20)
    void retractedAndRecordedAgainIsAsIfNothingHadHappened(@ForAll("revisions") List<OrderRevision> revisions) {
        var before = remember(revisions, 5);
        var episode = new ArrayList<>(revisions);
        for (var account : ACCOUNTS) {
            episode.add(recorded(account, 9, 1, 30, 700));
            episode.add(new Retracted(account, new UUID(0, 9), 2, 0));
        }

        assertThat(remember(episode, 3)).isEqualTo(before);
    }

    @Property(tries = 20)
    void unitsThatWereNotKeptComeWithTheNextReplay(@ForAll("revisions") List<OrderRevision> revisions) {
        var before = remember(revisions, 5);
        jdbc.sql("update sales_order set units = null where not retracted").update();

        orders.apply(revisions);

        assertThat(remembered()).isEqualTo(before);
    }

    private record Remembered(
            Map<String, History> histories, Map<String, List<ProductDay>> products, List<String> reps) {}

    private Remembered remember(List<OrderRevision> revisions, int batchSize) {
        jdbc.sql("truncate sales_order, touched_account").update();
        IntStream.iterate(0, from -> from < revisions.size(), from -> from + batchSize)
                .mapToObj(from -> revisions.subList(from, Math.min(revisions.size(), from + batchSize)))
                .forEach(orders::apply);
        return remembered();
    }

    private Remembered remembered() {
        var asOf = FIRST.plusYears(1);
        return new Remembered(
                orders.histories(ACCOUNTS, asOf, _ -> "EUR"),
                ACCOUNTS.stream().collect(toMap(identity(), account -> products.of(account, asOf, "EUR"))),
                jdbc.sql("""
                                select account_id || ' ' || order_id || ' ' || rep_id
                                from sales_order
                                where not retracted
                                order by 1
                                """).query(String.class).list());
    }
}

package dev.roadbook.dashboard.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.RepFixtures;
import dev.roadbook.dashboard.campaign.CampaignFixtures;
import dev.roadbook.dashboard.live.AnnouncementsFixture;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.TopicUnionDatumProvider;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.TestDatabase;
import dev.roadbook.testkit.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.avro.specific.SpecificRecord;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The same facts, in whatever order, cut and repetition they arrive, leave the same read models. */
class OrderIndependenceIntegrationTests {

    private static @Nullable SingleConnectionDataSource database;

    /** What happens, in an order, cut into deliveries of a size. */
    record Arrival(List<Delivery> deliveries, int size) {}

    @BeforeContainer
    static void createDatabase() {
        var _ = new TopicUnionDatumProvider(); // lets Avro trust the classes of events
        var name = "p" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var created = TestDatabase.create(TestServers.ofThisJvm(), name);
        Flyway.configure()
                .dataSource(created.url(), created.user(), created.password())
                .defaultSchema("public")
                .load()
                .migrate();
        database = new SingleConnectionDataSource(created.url(), created.user(), created.password(), true);
        JdbcClient.create(database).sql("set search_path to public, read_model").update();
    }

    @AfterContainer
    static void closeDatabase() {
        if (database != null) {
            database.destroy();
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void arrivalDoesNotMatter(@ForAll("arrivals") Arrival one, @ForAll("arrivals") Arrival another) {
        var facts = one.deliveries().stream()
                .sorted(OrderIndependenceIntegrationTests::byPlace)
                .toList();
        var mixed = new ArrayList<>(facts);
        // The second arrival only lends its order: the same facts in another sequence, some of them twice.
        mixed.sort((x, y) -> Integer.compare(rank(x, another), rank(y, another)));
        mixed.addAll(facts.subList(0, Math.min(facts.size(), another.size())));

        var straight = contentAfter(new Arrival(facts, one.size()));

        assertThat(contentAfter(new Arrival(mixed, another.size()))).isEqualTo(straight);
    }

    private static int byPlace(Delivery one, Delivery other) {
        return Long.compare(one.offset(), other.offset());
    }

    private static int rank(Delivery delivery, Arrival order) {
        return Long.hashCode((delivery.offset() + 1) * 0x9E3779B97F4A7C15L * order.size()
                + order.deliveries().size());
    }

    private static Map<String, List<String>> contentAfter(Arrival arrival) {
        var jdbc = JdbcClient.create(java.util.Objects.requireNonNull(database));
        var readModels = readModels(jdbc);
        var world = new World(readModels, jdbc, () -> false).anew();
        for (int from = 0; from < arrival.deliveries().size(); from += arrival.size()) {
            readModels.applyQuietly(arrival.deliveries()
                    .subList(
                            from,
                            Math.min(from + arrival.size(), arrival.deliveries().size())));
        }
        return world.content();
    }

    private static ReadModels readModels(JdbcClient jdbc) {
        return new ReadModels(
                new AccountRows(jdbc),
                projections(jdbc),
                AnnouncementsFixture.of(jdbc),
                new ProjectionDelay(new SimpleMeterRegistry(), Clock.systemUTC()));
    }

    /** Those the service finds. */
    private static List<Projection> projections(JdbcClient jdbc) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
            scanner.scan(DashboardTest.class.getPackageName());
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.refresh();
            return List.copyOf(context.getBeansOfType(Projection.class).values());
        }
    }

    @Provide
    Arbitrary<Arrival> arrivals() {
        var deliveries = events().list().ofMinSize(1).ofMaxSize(40).map(OrderIndependenceIntegrationTests::placed);
        return Combinators.combine(deliveries, Arbitraries.integers().between(1, 12))
                .as(Arrival::new);
    }

    private static List<Delivery> placed(List<SpecificRecord> events) {
        var deliveries = new ArrayList<Delivery>();
        for (var event : events) {
            deliveries.add(
                    new Delivery(Topic.of(event.getSchema()).topicName(), 0, deliveries.size(), "", event, false));
        }
        return deliveries;
    }

    /** Facts about few things, so that they meet; what one revision says is always the same. */
    private static Arbitrary<SpecificRecord> events() {
        var account = Arbitraries.of("A1", "A2", "A3");
        var revision = Arbitraries.longs().between(1, 4);
        var minute = Arbitraries.integers().between(0, 3);
        return Arbitraries.oneOf(
                Combinators.combine(account, revision)
                        .as((id, number) -> EventFixtures.account(id, "R" + number, id + " " + number)
                                .setRevision(number)
                                .build()),
                Combinators.combine(account, minute)
                        .as((id, at) -> EventFixtures.predictionOf(id)
                                .setOccurredAt(EventFixtures.THIS_MORNING.plusSeconds(60L * at))
                                .setHealthScore(at)
                                .build()),
                account.map(EventFixtures::recommendation),
                Combinators.combine(account, revision)
                        .as((id, number) ->
                                EventFixtures.order(id, "D1", EventFixtures.TODAY, number + "0.00", 2 * number)),
                Combinators.combine(account, revision)
                        .as((id, number) -> EventFixtures.retraction(id, "D1", 2 * number + 1)),
                Combinators.combine(account, minute)
                        .as((id, at) ->
                                EventFixtures.reminder(id, EventFixtures.THIS_MORNING.minus(Duration.ofDays(at)))),
                Combinators.combine(account, minute)
                        .as((id, at) -> EventFixtures.purchaseAfter(
                                EventFixtures.reminder(id, EventFixtures.THIS_MORNING.minus(Duration.ofDays(at))))),
                account.map(id -> EventFixtures.activity(id, "mona", "called")),
                Arbitraries.of(
                        CampaignFixtures.created(),
                        CampaignFixtures.launched(),
                        CampaignFixtures.paused(),
                        CampaignFixtures.completed()),
                account.map(id -> RepFixtures.call("R1", id, "called " + id)),
                Arbitraries.of("W1", "W2").map(sku -> EventFixtures.product(sku, "Wine " + sku)),
                account.map(id -> EventFixtures.purchase(id, "D1", EventFixtures.TODAY, "10.00")),
                Arbitraries.of("W1", "W2").map(name -> EventFixtures.batch(name, EventFixtures.THIS_MORNING)),
                Arbitraries.of("R1", "R2").map(RepFixtures::performance),
                Arbitraries.of("R1", "R2").map(RepFixtures::rep));
    }
}

package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.outbox.Inbox;
import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.FaultProxy;
import dev.roadbook.testkit.FaultProxy.Fault;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** PostgreSQL is slow, cut, gone or read-only while requests and events come in. */
@RoadbookTest(
        classes = {SampleService.class, DatabaseOutageIntegrationTests.Proxied.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "roadbook.security.public-paths=/notes",
            "roadbook.kafka.max-poll-records=20",
            "roadbook.kafka.first-back-off=50ms",
            "roadbook.kafka.max-back-off=200ms"
        })
@DirtiesContext
class DatabaseOutageIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestConfiguration(proxyBeanMethods = false)
    static class Proxied {

        @Bean(destroyMethod = "close")
        FaultProxy databaseProxy(TestDatabase database) {
            return FaultProxy.to(
                    URI.create(database.url().substring("jdbc:".length())).getPort());
        }

        @Bean
        JdbcConnectionDetails proxiedDetails(TestDatabase database, FaultProxy proxy) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.user();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return database.url().replaceFirst("//[^/]+/", "//localhost:%d/".formatted(proxy.port()));
                }
            };
        }

        @Bean
        AppliedOrders appliedOrders(JdbcClient jdbc, Inbox inbox, PlatformTransactionManager transactions) {
            return new AppliedOrders(jdbc, inbox, new TransactionTemplate(transactions), "outage");
        }

        @Bean
        Orders orders(Deliveries deliveries, AppliedOrders applied) {
            return new Orders(deliveries, applied);
        }

        @Bean
        Notes notes(JdbcClient jdbc) {
            return new Notes(jdbc);
        }
    }

    static class Orders {

        private final Deliveries deliveries;
        private final AppliedOrders applied;

        Orders(Deliveries deliveries, AppliedOrders applied) {
            this.deliveries = deliveries;
            this.applied = applied;
        }

        @KafkaListener(id = "outage.orders", topics = Topics.ORDERS)
        void on(List<ConsumerRecord<byte[], byte[]>> records) {
            deliveries.process(records, applied::apply);
        }
    }

    @RestController
    @PublicEndpoint
    static class Notes {

        private final JdbcClient jdbc;

        Notes(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table if not exists note (text text)").update();
        }

        @PostMapping("/notes")
        void add() {
            jdbc.sql("insert into note (text) values ('kept')").update();
        }
    }

    @Autowired
    FaultProxy proxy;

    @Autowired
    TestDatabase database;

    @Autowired
    AppliedOrders applied;

    @Autowired
    EventPublisher publisher;

    @Autowired
    EventRecords records;

    @Autowired
    KafkaProbe probe;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @LocalServerPort
    int port;

    @AfterEach
    void heal() throws SQLException {
        proxy.heal();
        readOnly("off");
        await().atMost(PATIENCE).until(() -> post().getStatusCode().is2xxSuccessful());
    }

    @Test
    void connectionsCutAtAnyTimeNeitherLoseNorDoubleAnEffect() {
        var dice = new Random(20_261_125L);
        publish(0, 400);
        while (applied.count() < 300) {
            await().pollDelay(Duration.ofMillis(20 + dice.nextInt(200))).until(() -> true);
            proxy.cut();
            awaitDatabase();
        }

        awaitApplied(400);
        assertNothingDeadLettered();
    }

    @Test
    void whileTheDatabaseIsGoneEventsWaitAndRequestsAreToldToComeBack() {
        proxy.refuse();
        publish(1000, 20);

        var answer = post();

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.getBody()).contains("\"code\":\"unavailable\"");
        proxy.heal();
        awaitDocuments(1000, 20);
        assertNothingDeadLettered();
    }

    @Test
    void aReadOnlyStandbyIsAnOutageToo() throws SQLException {
        readOnly("on");
        proxy.cut();
        publish(2000, 20);

        assertThat(post().getStatusCode().value()).isEqualTo(503);
        readOnly("off");
        proxy.cut();
        awaitDocuments(2000, 20);
        assertNothingDeadLettered();
    }

    @Test
    void aSlowDatabaseSlowsButLosesNothing() {
        proxy.inject(new Fault.Delay(Duration.ofSeconds(1)));
        publish(3000, 3);

        assertThat(post().getStatusCode().value()).isIn(200, 503);
        proxy.heal();
        awaitDocuments(3000, 3);
        assertNothingDeadLettered();
    }

    private void publish(int from, int count) {
        publisher.publish(IntStream.range(from, from + count)
                .mapToObj(i -> new OutgoingEvent(Topic.ORDERS, "A" + i, Fixtures.order("A" + i, i)))
                .toList());
    }

    private ResponseEntity<String> post() {
        return RestClient.create("http://localhost:" + port)
                .post()
                .uri("/notes")
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
    }

    private void awaitDatabase() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> applied.count() >= 0);
    }

    private void awaitApplied(int count) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> applied.count() >= count);
        assertThat(applied.documents()).doesNotHaveDuplicates();
    }

    private void awaitDocuments(int from, int count) {
        var documents =
                IntStream.range(from, from + count).mapToObj(i -> "D" + i).toList();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(applied.documents()).containsAll(documents));
        assertThat(applied.documents()).doesNotHaveDuplicates();
    }

    private void assertNothingDeadLettered() {
        assertThat(probe.records(records.name(Topic.ORDERS) + "." + groupPrefix + "outage.orders.dlt"))
                .isEmpty();
    }

    private void readOnly(String value) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var name = database.url().replaceFirst(".*/([^?]+).*", "$1");
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database " + name + " set default_transaction_read_only = " + value);
        }
    }
}

package dev.roadbook.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventRecords;
import dev.roadbook.platform.kafka.Fixtures;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of events when relays die and Kafka refuses. */
@RoadbookTest(
        classes = SampleService.class,
        properties = {"roadbook.outbox.poll-interval=1h", "roadbook.outbox.batch-size=25"})
class RelayFaultsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRelay relay;

    @Autowired
    EventRecords records;

    @Autowired
    EventCodec codec;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaProbe probe;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Environment environment;

    @Autowired
    TestDatabase database;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox").update();
    }

    @Test
    void whatACrashedInstanceCommittedLeavesWithTheNextOneInOrder() {
        append("crashed", 0, 60);

        try (var _ = nextInstance()) {
            await().atMost(PATIENCE).until(() -> outbox.size() == 0);
        }

        assertThat(references("crashed")).isEqualTo(numbered("crashed", 60));
    }

    @Test
    void relaysThatAreKilledAtAnyTimeSkipNothingAndTurnNothingAround() throws Exception {
        append("killed", 0, 600);
        try (var executor = Executors.newFixedThreadPool(3);
                var ownSession = database.connect();
                var statement = ownSession.createStatement()) {
            IntStream.range(0, 3).forEach(_ -> executor.execute(this::relayWhileThereIsSomething));
            while (isAnythingLeft(statement)) {
                killWhoRelays(statement);
                await().pollDelay(Duration.ofMillis(15)).until(() -> true);
            }
        }
        dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();

        assertThat(references("killed").stream().distinct()).containsExactlyElementsOf(numbered("killed", 600));
    }

    @Test
    void anEventTooLargeForKafkaIsSetAsideWithAnAlarmAndTheRestLeaves() {
        append("large", 0, 10);
        appendOf("large", "x".repeat(1_200_000));
        append("large", 10, 30);

        assertThat(relay.relayOnce()).isEqualTo(25);
        assertThat(relay.relayOnce()).isEqualTo(6);

        assertThat(references("large")).isEqualTo(numbered("large", 30));
        assertThat(outbox.size()).isZero();
        assertThat(meters.get("roadbook.outbox.refused").gauge().value()).isEqualTo(1);
        assertThat(jdbc.sql("select key from outbox where refused_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("large");
    }

    private void relayWhileThereIsSomething() {
        while (true) {
            try {
                if (outbox.size() == 0) {
                    return;
                }
                relay.relayOnce();
            } catch (DataAccessException | TransactionException e) {
                assertThat(e).as("only a killed relay fails").rootCause().hasMessageMatching("(?s).*(clos|terminat).*");
            }
        }
    }

    private static boolean isAnythingLeft(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select exists (select from outbox)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Ends the session that holds the relay's lock, as a killed process would. By then it may have let go of it and been
     * lent to anybody, so nobody but relays may use the service's sessions meanwhile.
     */
    private static void killWhoRelays(Statement statement) throws SQLException {
        statement.execute("""
                select pg_terminate_backend(pid)
                from pg_locks
                where locktype = 'advisory'
                  and database = (select oid from pg_database where datname = current_database())
                """);
    }

    private ConfigurableApplicationContext nextInstance() {
        var shared = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "roadbook.kafka.topic-prefix",
                        "roadbook.kafka.group-prefix",
                        "roadbook.kafka.partitions",
                        "roadbook.kafka.registry-url")
                .map(name -> "--" + name + "=" + environment.getProperty(name));
        var own = Stream.of(
                "--roadbook.instance=next",
                "--roadbook.outbox.batch-size=25",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.jmx.enabled=false");
        return new SpringApplicationBuilder(SampleService.class)
                .run(Stream.concat(shared, own).toArray(String[]::new));
    }

    private void append(String key, int from, int to) {
        IntStream.range(from, to).forEach(number -> appendOf(key, key + "-" + number));
    }

    private void appendOf(String key, String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> outbox.append(Topic.ACTIVITY, key, Fixtures.activity(reference)));
    }

    private static List<String> numbered(String key, int count) {
        return IntStream.range(0, count).mapToObj(number -> key + "-" + number).toList();
    }

    private List<String> references(String key) {
        return probe.records(records.name(Topic.ACTIVITY)).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> (ActivityRecorded) codec.decode(record.topic(), record.value()))
                .map(ActivityRecorded::getReference)
                .toList();
    }
}

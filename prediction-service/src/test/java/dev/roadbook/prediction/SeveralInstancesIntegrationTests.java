package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Partitions move between instances while a batch is under way. */
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {
            "roadbook.schedule.enabled=false",
            "spring.kafka.consumer.properties.max.poll.interval.ms=3000",
            "spring.kafka.consumer.properties.heartbeat.interval.ms=500"
        })
class SeveralInstancesIntegrationTests {

    private static final int ACCOUNTS = 900;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 2);

    @Autowired
    EventPublisher publisher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    Environment environment;

    private Observed service;

    @BeforeEach
    void observe(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners) {
        service = new Observed(kafka, codec, jdbc, listeners, environment);
    }

    @Test
    void nothingIsLostWhenAnInstanceComesAndGoes() {
        var batch = SalesBatch.named("shared");
        IntStream.range(0, ACCOUNTS).forEach(i -> batch.weekly("SHARED-" + i, FIRST, 7, "10"));
        try (var second = secondInstance()) {
            batch.publish(publisher);
            await().atMost(Duration.ofSeconds(60)).until(() -> scored() > 0);
            second.stop();
        }

        service.settles(batch);
        await().atMost(Duration.ofSeconds(60)).until(() -> openTouches() == 0);
        var latest = service.latestPredictions();
        assertThat(IntStream.range(0, ACCOUNTS).mapToObj(i -> latest.get("SHARED-" + i)))
                .allSatisfy(prediction -> {
                    assertThat(prediction.getOrderCount()).isEqualTo(7);
                    assertThat(prediction.getNextExpectedPurchaseDate()).isEqualTo("2026-11-20");
                });
        assertThat(announced("SHARED-0")).isEqualTo(4);
    }

    @Test
    void aHandlerSlowerThanThePollIntervalActsOnce() throws SQLException {
        var batch = SalesBatch.named("slow").weekly("SLOW", FIRST, 7, "10");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table touched_account in exclusive mode");
            batch.publish(publisher);
            await().until(() -> blockedSince(Duration.ofSeconds(5)));
            connection.rollback();
        }

        service.settles(batch);
        service.catchesUp();
        assertThat(service.predictions("SLOW").stream()
                        .map(event -> event.getEventId())
                        .distinct()
                        .count())
                .isEqualTo(service.predictions("SLOW").stream()
                        .map(event -> event.getHealthScore() + "/" + event.getPriorityScore() + "/" + event.getRfm()
                                + event.getCoveragePct() + event.getChurnRisk() + event.getPurchaseProbability7d())
                        .distinct()
                        .count());
        assertThat(service.predictions("SLOW").getLast().getOrderCount()).isEqualTo(7);
        assertThat(announced("SLOW")).isEqualTo(4);
    }

    /** Distinct purchases of an account that were announced. */
    private long announced(String account) {
        return service.purchases(account).stream()
                .map(event -> event.getEventId())
                .distinct()
                .count();
    }

    private int scored() {
        return jdbc.sql("select count(*) from prediction where account_id like 'SHARED-%'")
                .query(Integer.class)
                .single();
    }

    private int openTouches() {
        return jdbc.sql("select count(*) from touched_account")
                .query(Integer.class)
                .single();
    }

    private boolean blockedSince(Duration duration) {
        return jdbc.sql("""
                        select exists (
                            select
                            from pg_stat_activity
                            where datname = current_database()
                              and wait_event_type = 'Lock'
                              and query_start < clock_timestamp() - make_interval(secs => :seconds)
                        )
                        """)
                .param("seconds", duration.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private ConfigurableApplicationContext secondInstance() {
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
                "--roadbook.instance=second",
                "--roadbook.schedule.enabled=false",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.jmx.enabled=false");
        return new SpringApplicationBuilder(PredictionService.class)
                .run(Stream.concat(shared, own).toArray(String[]::new));
    }
}

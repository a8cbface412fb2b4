package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.SampleService;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

@RoadbookTest(
        classes = SampleService.class,
        properties = {
            "roadbook.kafka.first-back-off=20ms",
            "roadbook.kafka.max-back-off=100ms",
            "roadbook.kafka.send-timeout=500ms",
            "spring.kafka.producer.properties.max.block.ms=300"
        })
@Import(SampleListener.class)
class DeadLetterTopicAwayIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    SampleListener listener;

    @Autowired
    EventPublisher publisher;

    @Autowired
    EventRecords records;

    @Autowired
    KafkaProbe probe;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @Value("${spring.kafka.bootstrap-servers}")
    String bootstrapServers;

    @Test
    void thePartitionWaitsAndNothingIsLost() throws Exception {
        var topic = records.name(Topic.ORDERS);
        var deadLetters = topic + "." + groupPrefix + "sample.orders.dlt";
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of(deadLetters)).all().get();
        }
        probe.send(topic, "A1".getBytes(UTF_8), "poison".getBytes(UTF_8));
        publisher.publish(List.of(new OutgoingEvent(Topic.ORDERS, "A1", Fixtures.order("A1", 1))));

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> listener.seen.isEmpty());
        probe.createTopic(deadLetters, 3);

        await().atMost(PATIENCE).until(() -> listener.seen.contains("D1"));
        assertThat(probe.records(deadLetters)).hasSize(1);
    }
}

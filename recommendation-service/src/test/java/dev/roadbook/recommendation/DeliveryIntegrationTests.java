package dev.roadbook.recommendation;

import static dev.roadbook.recommendation.Orders.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.Replayed;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

@RecommendationTest
class DeliveryIntegrationTests {

    private static final List<SpecificRecord> WEEK =
            List.of(order("B1", "P30", "P20"), order("B2", "P30", "P20"), order("B3", "P30"));

    private static final Map<String, Topic> LISTENERS = Map.of(
            "recommendation.orders", Topic.ORDERS,
            "recommendation.accounts", Topic.ACCOUNTS,
            "recommendation.products", Topic.PRODUCTS,
            "recommendation.predictions", Topic.PREDICTIONS);

    @Autowired
    Scene scene;

    @Autowired
    KafkaProbe kafka;

    @Autowired
    EventCodec codec;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Value("${spring.kafka.bootstrap-servers}")
    String bootstrapServers;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @BeforeEach
    void reset() {
        scene.reset();
    }

    @Test
    void publishesNothingWhenTopicsAreReplayedFromTheirStart() throws Exception {
        scene.segment("B1", "Loyal", scene.now().minusSeconds(60));
        scene.segment("B1", "Champions", scene.now());
        scene.product("P30", "Merlot", false, 1);
        scene.account("B1", "R01", AccountStatus.ACTIVE, 1);
        scene.account("B2", "R01", AccountStatus.MERGED, 2);
        scene.deliver(WEEK);
        replayEverything();
        var before = scene.published();
        var state = scene.state();

        replayEverything();

        assertThat(scene.state()).isEqualTo(state);
        assertThat(scene.published()).isEqualTo(before);
    }

    @Test
    void deadLettersAPoisonRecordAndGoesOn() {
        var poison = "no event".getBytes(UTF_8);
        kafka.send(Topic.ORDERS.topicName(), "B1".getBytes(UTF_8), poison);

        scene.deliver(WEEK);

        var deadLetters = kafka.await(Topic.ORDERS.topicName() + "." + groupPrefix + "recommendation.orders.dlt", 1);
        assertThat(deadLetters.getFirst().value()).isEqualTo(poison);
        assertThat(deadLetters.getFirst().headers().lastHeader("kafka_dlt-exception-message"))
                .isNotNull();
        assertThat(scene.latest("B1").getCarried()).containsExactly("P30", "P20");
    }

    @Test
    void anOrderFromADeadLetterCountsWithoutWaitingForABatch() {
        var batch = scene.deliver(WEEK);
        var topic = kafka.topic(Topic.ORDERS.topicName());
        var late = Orders.of(order("B3", LocalDate.parse("2026-11-17"), 1, "P20"), batch);

        kafka.send(new Replayed(UUID.randomUUID(), 2, topic, 0, 0)
                .again(
                        topic + "." + groupPrefix + "recommendation.orders.retry",
                        0,
                        "B3".getBytes(UTF_8),
                        codec.encode(topic, late),
                        List.of()));

        scene.await(() -> scene.latest("B3").getCarried().contains("P20"));
    }

    /** Every consumer group of the service starts over, as after a loss of its offsets. */
    private void replayEverything() throws Exception {
        listeners.getListenerContainers().forEach(container -> container.stop());
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var listener : LISTENERS.entrySet()) {
                rewind(admin, listener.getKey(), listener.getValue());
            }
            listeners.getListenerContainers().forEach(container -> container.start());
            LISTENERS.forEach((listener, topic) -> awaitEnd(admin, listener, topic));
        }
        scene.awaitQuiet();
    }

    private void rewind(Admin admin, String group, Topic topic) throws Exception {
        admin.alterConsumerGroupOffsets(
                        groupPrefix + group,
                        partitions(topic).stream()
                                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0))))
                .all()
                .get();
    }

    private void awaitEnd(Admin admin, String group, Topic topic) {
        var ends = kafka.records(topic.topicName()).stream()
                .collect(Collectors.toMap(
                        record -> record.partition(), record -> record.offset(), (one, other) -> Math.max(one, other)));
        scene.await(() -> {
            var offsets = admin.listConsumerGroupOffsets(groupPrefix + group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream().allMatch(end -> offset(offsets, topic, end.getKey()) > end.getValue());
        });
    }

    private long offset(Map<TopicPartition, OffsetAndMetadata> offsets, Topic topic, int partition) {
        var committed = offsets.get(new TopicPartition(kafka.topic(topic.topicName()), partition));
        return committed == null ? -1 : committed.offset();
    }

    private List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, 3)
                .mapToObj(partition -> new TopicPartition(kafka.topic(topic.topicName()), partition))
                .toList();
    }
}

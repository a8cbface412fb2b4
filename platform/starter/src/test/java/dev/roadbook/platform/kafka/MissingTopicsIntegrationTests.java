package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.TestServers;
import dev.roadbook.testkit.server.Ports;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

class MissingTopicsIntegrationTests {

    private static final int PARTITIONS = 12;
    private static final String KAFKA = TestServers.ofThisJvm().kafka();

    private final String prefix =
            "m" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) + ".";
    private final KafkaProbe probe = new KafkaProbe(KAFKA, prefix);
    private final KafkaAdmin admin = new KafkaAdmin(Map.of("bootstrap.servers", KAFKA));

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void createsWhatIsMissingAndLeavesWhatIsThere(CapturedOutput output) {
        probe.createTopic(Topic.ORDERS.topicName(), 2);

        create(admin, 3);
        create(admin, 5);

        assertThat(described(Topic.ORDERS))
                .satisfies(topic -> assertThat(topic.partitions()).hasSize(2));
        assertThat(described(Topic.ACTIVITY))
                .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        assertThat(output)
                .contains("topic %s has 2 partitions and keeps them, roadbook.kafka.partitions=5"
                        .formatted(prefix + Topic.ORDERS.topicName()));
    }

    @Test
    void whatItCreatedTakesRecordsAtOnce() {
        create(admin, PARTITIONS);

        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", KAFKA, "retries", 0, "enable.idempotence", false),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var sent = Stream.of(Topic.values())
                    .flatMap(topic -> IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new ProducerRecord<>(
                                    prefix + topic.topicName(), partition, new byte[] {1}, new byte[] {1})))
                    .map(producer::send)
                    .toList();

            assertThat(sent).allSatisfy(record -> assertThat(record).succeedsWithin(Duration.ofSeconds(30)));
        }
    }

    @Test
    void saysWhichTopicWhenKafkaIsNotThere() {
        var nobody = new KafkaAdmin(Map.of(
                "bootstrap.servers",
                "localhost:" + Ports.free(),
                "default.api.timeout.ms",
                "1000",
                "request.timeout.ms",
                "500"));

        assertThatThrownBy(() -> create(nobody, 3))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(Topic.ACCOUNTS.topicName());
    }

    private void create(KafkaAdmin kafka, int partitions) {
        var properties = Registry.properties(Map.of(
                "roadbook.kafka.topic-prefix", prefix, "roadbook.kafka.partitions", Integer.toString(partitions)));
        new MissingTopics(kafka).create(NewTopics.catalogue(properties));
    }

    private @Nullable TopicDescription described(Topic topic) {
        var name = prefix + topic.topicName();
        return admin.describeTopics(name).get(name);
    }
}

package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation may bring the serdes of another registry; properties are all it takes. */
class ForeignSerdeIntegrationTests {

    private final String prefix = UUID.randomUUID() + ".";
    private final EventCodec ours = codec(Map.of());
    private final EventCodec foreign = codec(Map.of(
            "roadbook.kafka.serializer", ForeignSerde.Writing.class.getName(),
            "roadbook.kafka.deserializer", ForeignSerde.Reading.class.getName(),
            "roadbook.kafka.registry-url", Registry.confluentUrl(),
            "roadbook.kafka.serde[team.name]", "planning"));

    @BeforeEach
    void publishSchemas() {
        new PublishSchemas(Registry.properties(Map.of(
                        "roadbook.kafka.topic-prefix", prefix, "roadbook.kafka.registry-url", Registry.confluentUrl())))
                .run(List.of());
    }

    @AfterEach
    void close() {
        ours.close();
        foreign.close();
    }

    @Test
    void aTopicOfOneEventIsTheSameBytesBothWays() {
        assertSameBothWays(Topic.REPS, Fixtures.rep("R1"));
    }

    @Test
    void aTopicOfSeveralEventsIsTheSameBytesBothWays() {
        assertSameBothWays(Topic.ORDERS, Fixtures.order("A1", 1));
    }

    private void assertSameBothWays(Topic topic, SpecificRecord event) {
        var name = prefix + topic.topicName();

        assertThat(foreign.encode(name, event)).isEqualTo(ours.encode(name, event));
        assertThat(foreign.decode(name, ours.encode(name, event))).isEqualTo(event);
        assertThat(ours.decode(name, foreign.encode(name, event))).isEqualTo(event);
    }

    private static EventCodec codec(Map<String, String> settings) {
        return new KafkaEventsAutoConfiguration().eventCodec(Registry.properties(settings));
    }
}

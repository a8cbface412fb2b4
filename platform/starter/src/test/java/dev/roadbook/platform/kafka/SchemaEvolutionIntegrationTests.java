package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.RepChanged;
import dev.roadbook.schemas.Topic;
import io.apicurio.registry.serde.avro.AvroDatumProvider;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** This version, and one that has added an optional field, read each other by the real serdes and registry. */
class SchemaEvolutionIntegrationTests {

    private static final String ADDED = "addedLater";
    private static final Schema NEXT_REP = GrownSchemas.with(RepChanged.SCHEMA$, GrownSchemas.optional(ADDED));
    private static final Schema NEXT_ORDERS = Schema.createUnion(Topic.ORDERS.events().stream()
            .map(event -> GrownSchemas.with(event, GrownSchemas.optional(ADDED)))
            .toList());

    private final Registry registry = new Registry();
    private final String prefix = UUID.randomUUID() + ".";
    private final EventProperties properties = Registry.properties(Map.of("roadbook.kafka.topic-prefix", prefix));
    private final EventCodec codec = new KafkaEventsAutoConfiguration().eventCodec(properties);

    @BeforeEach
    void publishThisVersion() {
        new PublishSchemas(properties).run(List.of());
    }

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void thisConsumerReadsTheNextProducer() {
        publishNextVersion();
        var rep = Fixtures.rep("R1");
        var order = Fixtures.order("A1", 1);

        assertThat(codec.decode(topic(Topic.REPS), nextProducer(Topic.REPS, rep)))
                .isEqualTo(rep);
        assertThat(codec.decode(topic(Topic.ORDERS), nextProducer(Topic.ORDERS, order)))
                .isEqualTo(order);
    }

    @Test
    void theNextConsumerReadsThisProducer() {
        var rep = nextConsumer(Topic.REPS, codec.encode(topic(Topic.REPS), Fixtures.rep("R1")));
        var order = nextConsumer(Topic.ORDERS, codec.encode(topic(Topic.ORDERS), Fixtures.order("A1", 1)));

        assertThat(rep.get("repId")).hasToString("R1");
        assertThat(rep.get(ADDED)).isNull();
        assertThat(order.get("accountId")).hasToString("A1");
        assertThat(order.get(ADDED)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"REPS", "ORDERS"})
    void thisProducerGoesOnAfterTheNextVersionIsPublished(Topic topic) {
        var event = topic == Topic.REPS ? Fixtures.rep("R1") : Fixtures.order("A1", 1);
        var before = codec.encode(topic(topic), event);
        publishNextVersion();
        try (var restarted = new KafkaEventsAutoConfiguration().eventCodec(properties)) {
            assertThat(restarted.encode(topic(topic), event)).isEqualTo(before);
        }
    }

    private void publishNextVersion() {
        assertThat(registry.register(prefix + Topic.REPS.subject(), NEXT_REP).is2xxSuccessful())
                .isTrue();
        assertThat(registry.register(prefix + Topic.ORDERS.subject(), NEXT_ORDERS)
                        .is2xxSuccessful())
                .isTrue();
    }

    private byte[] nextProducer(Topic topic, SpecificRecord event) {
        var grown = nextConsumer(topic, codec.encode(topic(topic), event));
        grown.put(ADDED, "by the next version");
        try (var serializer = new AvroKafkaSerializer<GenericRecord>()) {
            serializer.configure(settings(), false);
            var bytes = serializer.serialize(topic(topic), grown);
            assertThat(ByteBuffer.wrap(bytes).getInt(1))
                    .isNotEqualTo(
                            ByteBuffer.wrap(codec.encode(topic(topic), event)).getInt(1));
            return bytes;
        }
    }

    private GenericRecord nextConsumer(Topic topic, byte[] bytes) {
        try (var deserializer = new AvroKafkaDeserializer<GenericRecord>()) {
            deserializer.configure(settings(), false);
            return deserializer.deserialize(topic(topic), bytes);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "apicurio.registry.url",
                properties.registryUrl(),
                "apicurio.registry.dereference-schema",
                true,
                "apicurio.registry.avro-datum-provider",
                NextVersion.class.getName());
    }

    private String topic(Topic topic) {
        return prefix + topic.topicName();
    }

    /** Writes with the grown schema of a topic and resolves what it reads against it. */
    public static final class NextVersion implements AvroDatumProvider<GenericRecord> {

        @Override
        public DatumWriter<GenericRecord> createDatumWriter(GenericRecord event, Schema schema) {
            return new GenericDatumWriter<>(schema);
        }

        @Override
        public DatumReader<GenericRecord> createDatumReader(Schema writer) {
            return new GenericDatumReader<>(writer, writer.isUnion() ? NEXT_ORDERS : NEXT_REP);
        }

        @Override
        public Schema toSchema(GenericRecord event) {
            return event.getSchema().equals(NEXT_REP) ? NEXT_REP : NEXT_ORDERS;
        }
    }
}

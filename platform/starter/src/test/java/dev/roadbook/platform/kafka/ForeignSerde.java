package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Serdes of somebody else: Confluent's settings, protocol and framing, and nothing of Apicurio's. */
abstract class ForeignSerde {

    private static final int FRAME = 5;

    private final TopicUnionDatumProvider avro = new TopicUnionDatumProvider();
    private RestClient registry = RestClient.create();

    private record Registered(int id) {}

    private record Described(String schema) {}

    public void configure(Map<String, ?> settings, boolean isKey) {
        registry = RestClient.builder()
                .baseUrl(String.valueOf(settings.get("schema.registry.url")))
                .requestFactory(new SimpleClientHttpRequestFactory())
                .defaultHeader("X-Team", String.valueOf(settings.get("team.name")))
                .build();
    }

    byte[] write(String topic, SpecificRecord event) {
        var schema = Topic.of(event.getSchema()).schema();
        var id = registry.post()
                .uri("/subjects/{subject}", topic + "-value")
                .body(Map.of("schema", schema.toString()))
                .retrieve()
                .requiredBody(Registered.class)
                .id();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(FRAME).put((byte) 0).putInt(id).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            avro.createDatumWriter(event, schema).write(event, encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SpecificRecord read(byte[] bytes) {
        var described = registry.get()
                .uri("/schemas/ids/{id}", ByteBuffer.wrap(bytes).getInt(1))
                .retrieve()
                .requiredBody(Described.class);
        var decoder = DecoderFactory.get().binaryDecoder(bytes, FRAME, bytes.length - FRAME, null);
        try {
            return avro.createDatumReader(new Schema.Parser().parse(described.schema()))
                    .read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code roadbook.kafka.serializer} names. */
    public static final class Writing extends ForeignSerde implements Serializer<Object> {

        @Override
        public byte[] serialize(String topic, Object event) {
            return write(topic, (SpecificRecord) event);
        }
    }

    /** What {@code roadbook.kafka.deserializer} names. */
    public static final class Reading extends ForeignSerde implements Deserializer<Object> {

        @Override
        public Object deserialize(String topic, byte[] bytes) {
            return read(bytes);
        }
    }
}

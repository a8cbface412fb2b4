package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Builds Kafka records: name with prefix, key, framed value, CloudEvents and trace headers. */
public final class EventRecords {

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] CONTENT_TYPE = "application/avro".getBytes(UTF_8);

    private final EventCodec codec;
    private final DeliveryTracing tracing;
    private final String prefix;
    private final byte[] source;

    EventRecords(EventCodec codec, DeliveryTracing tracing, String prefix, String source) {
        this.codec = codec;
        this.tracing = tracing;
        this.prefix = prefix;
        this.source = ("/roadbook/" + source).getBytes(UTF_8);
    }

    public String name(Topic topic) {
        return prefix + topic.topicName();
    }

    public EncodedEvent encode(Topic topic, String key, SpecificRecord event) {
        var name = name(topic);
        return new EncodedEvent(name, key, event.getSchema().getFullName(), eventId(event), codec.encode(name, event));
    }

    ProducerRecord<byte[], byte[]> of(Topic topic, @Nullable Integer partition, String key, SpecificRecord event) {
        return of(encode(topic, key, event), partition);
    }

    public ProducerRecord<byte[], byte[]> of(EncodedEvent event) {
        return of(event, null);
    }

    private ProducerRecord<byte[], byte[]> of(EncodedEvent event, @Nullable Integer partition) {
        var result = new ProducerRecord<>(event.topic(), partition, event.key().getBytes(UTF_8), event.value());
        describe(result.headers(), event);
        return result;
    }

    private void describe(Headers headers, EncodedEvent event) {
        headers.add("ce_specversion", SPEC_VERSION)
                .add("ce_id", event.id().getBytes(UTF_8))
                .add("ce_type", event.type().getBytes(UTF_8))
                .add("ce_source", source)
                .add("content-type", CONTENT_TYPE);
        tracing.inject(headers);
    }

    private static String eventId(SpecificRecord event) {
        return event.get(event.getSchema().getField("eventId").pos()).toString();
    }
}

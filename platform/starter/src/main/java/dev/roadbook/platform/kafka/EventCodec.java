package dev.roadbook.platform.kafka;

import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Turns events into Confluent-framed bytes and back; the only place that knows of both. */
public final class EventCodec implements AutoCloseable {

    private static final int FRAME = 5;

    private final Serializer<Object> serializer;
    private final Deserializer<Object> deserializer;
    private final TopicUnionDatumProvider schemas = new TopicUnionDatumProvider();
    private final Map<FrameKey, Writer> writers = new ConcurrentHashMap<>();

    private record FrameKey(String topic, Schema event) {}

    private record Writer(int schemaId, DatumWriter<SpecificRecord> datumWriter) {}

    EventCodec(Serializer<Object> serializer, Deserializer<Object> deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    public byte[] encode(String topic, SpecificRecord event) {
        var key = new FrameKey(topic, event.getSchema());
        var writer = writers.get(key);
        if (writer != null) {
            return encode(writer, event);
        }
        var bytes = serialize(topic, event);
        // Only this serializer writes with exactly the schema we name, so that its id may be used again.
        if (serializer instanceof AvroKafkaSerializer<?>) {
            writers.put(
                    key,
                    new Writer(
                            ByteBuffer.wrap(bytes).getInt(1),
                            schemas.createDatumWriter(event, schemas.toSchema(event))));
        }
        return bytes;
    }

    /** Decodes a record's value, or says whether it never will be or cannot be now. */
    public SpecificRecord decode(String topic, byte @Nullable [] value) {
        if (value == null || value.length <= FRAME || value[0] != 0) {
            throw new UndecodableEvent(
                    "not a framed Avro record: " + (value == null ? "no value" : value.length + " bytes"));
        }
        try {
            if (deserializer.deserialize(topic, value) instanceof SpecificRecord event) {
                return event;
            }
        } catch (UndecodableEvent e) {
            throw e;
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw new Outage("schema registry does not answer", e);
            }
            throw new UndecodableEvent("cannot decode a record of " + topic, e);
        }
        throw new UndecodableEvent("a record of " + topic + " is no event");
    }

    private byte[] serialize(String topic, SpecificRecord event) {
        try {
            return serializer.serialize(topic, event);
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw new Outage("schema registry does not answer", e);
            }
            throw e;
        }
    }

    private static byte[] encode(Writer writer, SpecificRecord event) {
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(
                ByteBuffer.allocate(FRAME).put((byte) 0).putInt(writer.schemaId).array());
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.datumWriter.write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }
}

package dev.roadbook.e2e;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a subscriber sees: committed records, decoded by the schemas of this build. */
final class Topics {

    private static final int FRAME = 5;

    /** A union of classes must be told how their fields convert. */
    private static final SpecificData MODEL = model();

    private final KafkaProbe kafka;

    Topics(String bootstrapServers) {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackage() == OrderRecorded.class.getPackage()));
        kafka = new KafkaProbe(bootstrapServers, "");
    }

    <E> List<E> events(Topic topic, Class<E> type) {
        var reader = new SpecificDatumReader<Object>(topic.schema(), topic.schema(), MODEL);
        return kafka.records(topic.topicName()).stream()
                .map(record -> decode(reader, record))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** How many committed records a topic holds. */
    int count(Topic topic) {
        return kafka.records(topic.topicName()).size();
    }

    private static SpecificData model() {
        var model = new SpecificData();
        model.addLogicalTypeConversion(new Conversions.DecimalConversion());
        model.addLogicalTypeConversion(new Conversions.UUIDConversion());
        model.addLogicalTypeConversion(new TimeConversions.DateConversion());
        model.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        return model;
    }

    private static Object decode(SpecificDatumReader<Object> reader, ConsumerRecord<byte[], byte[]> record) {
        var value = record.value();
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()), e);
        }
    }
}

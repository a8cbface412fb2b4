package dev.roadbook.ingestion;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.test.context.TestComponent;

/** What readers of committed events see. */
@TestComponent
public class Published {

    private final KafkaProbe kafka;
    private final EventCodec codec;

    Published(KafkaProbe kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /** Every event of a kind, partition by partition. */
    public <T extends SpecificRecord> List<T> all(Topic topic, Class<T> kind) {
        return kafka.records(topic.topicName()).stream()
                .map(record -> codec.decode(record.topic(), record.value()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public List<BatchBoundary> boundaries(UUID batchId) {
        return all(Topic.ORDERS, BatchBoundary.class).stream()
                .filter(boundary -> boundary.getBatchId().equals(batchId))
                .toList();
    }
}

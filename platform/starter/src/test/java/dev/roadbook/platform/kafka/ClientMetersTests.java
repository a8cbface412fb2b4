package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ClientMetersTests {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void bindOfAConsumerOnlyWhatIsWatched() {
        var settings = Map.<String, Object>of("bootstrap.servers", "localhost:1", "group.id", "sample");
        var bytes = new ByteArrayDeserializer();
        var listener = ClientMeters.ofConsumers(registry);
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            assertThat(consumer.metrics()).hasSizeGreaterThan(50);
            listener.consumerAdded("sample", consumer);
            assertThat(bound())
                    .contains(
                            "kafka.consumer.fetch.manager.records.consumed.total",
                            "kafka.consumer.coordinator.rebalance.total")
                    .hasSizeLessThanOrEqualTo(5);
            listener.consumerRemoved("sample", consumer);
            assertThat(bound()).isEmpty();
        }
    }

    @Test
    void bindOfAProducerOnlyWhatIsWatched() {
        var bytes = new ByteArraySerializer();
        var listener = ClientMeters.ofProducers(registry);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", "localhost:1"), bytes, bytes)) {
            listener.producerAdded("sample", producer);
            assertThat(bound()).containsExactly("kafka.producer.record.error.total");
            listener.producerRemoved("sample", producer);
        }
    }

    private List<String> bound() {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getName())
                .toList();
    }
}

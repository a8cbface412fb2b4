package dev.roadbook.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;

/**
 * Measures Kafka's clients by what is watched alone.
 *
 * <p>A client that reads a dozen topics keeps thousands of metrics, and the binder compares all of them whenever a partition
 * comes or goes, also those that a filter refuses.
 */
final class ClientMeters {

    private static final Set<String> WATCHED =
            Set.of("records-lag", "records-lag-max", "records-consumed-total", "rebalance-total", "record-error-total");

    private ClientMeters() {}

    static MicrometerConsumerListener<byte[], byte[]> ofConsumers(MeterRegistry meters) {
        return new MicrometerConsumerListener<>(meters) {
            @Override
            protected MeterBinder createClientMetrics(Consumer<byte[], byte[]> consumer, List<Tag> tags) {
                return new KafkaClientMetrics(watched(Consumer.class, consumer::metrics), tags);
            }
        };
    }

    static MicrometerProducerListener<byte[], byte[]> ofProducers(MeterRegistry meters) {
        return new MicrometerProducerListener<>(meters) {
            @Override
            protected MeterBinder createClientMetrics(Producer<byte[], byte[]> producer, List<Tag> tags) {
                return new KafkaClientMetrics(watched(Producer.class, producer::metrics), tags);
            }
        };
    }

    /** A client that can do nothing but tell its metrics, which is all that is asked of it. */
    private static <C> C watched(Class<C> client, Supplier<Map<MetricName, ? extends Metric>> metrics) {
        return client.cast(Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] {client}, (_, method, _) -> {
            if (!method.getName().equals("metrics")) {
                throw new UnsupportedOperationException(method.getName());
            }
            return metrics.get().entrySet().stream()
                    .filter(metric -> WATCHED.contains(metric.getKey().name()))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }));
    }
}

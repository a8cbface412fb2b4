package dev.roadbook.platform.kafka;

import dev.roadbook.events.OrderRecorded;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.annotation.KafkaListener;

/** Collects orders; some it cannot bear, and sometimes its world is down. */
@TestComponent
class SampleListener {

    final List<String> seen = new CopyOnWriteArrayList<>();
    final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    final Set<String> unbearable = ConcurrentHashMap.newKeySet();
    final List<RuntimeException> outages = new CopyOnWriteArrayList<>();

    private final Deliveries deliveries;

    SampleListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(id = "sample.orders", topics = Topics.ORDERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        deliveries.process(records, this::apply);
    }

    private void apply(List<Delivery> batch) {
        outages.forEach(failure -> {
            throw failure;
        });
        var documents = batch.stream()
                .map(Delivery::event)
                .filter(OrderRecorded.class::isInstance)
                .map(event -> ((OrderRecorded) event).getDocument())
                .toList();
        if (documents.stream().anyMatch(unbearable::contains)) {
            throw new IllegalStateException("cannot bear one of " + documents);
        }
        delivered.addAll(batch);
        seen.addAll(documents);
    }
}

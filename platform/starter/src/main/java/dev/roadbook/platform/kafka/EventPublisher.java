package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events and returns only when every one is acknowledged. */
public final class EventPublisher implements AutoCloseable {

    private final KafkaTemplate<byte[], byte[]> plain;
    private final KafkaTemplate<byte[], byte[]> transactional;
    private final EventRecords records;
    private final Duration timeout;

    EventPublisher(
            KafkaTemplate<byte[], byte[]> plain,
            KafkaTemplate<byte[], byte[]> transactional,
            EventRecords records,
            Duration timeout) {
        this.plain = plain;
        this.transactional = transactional;
        this.records = records;
        this.timeout = timeout;
    }

    /** Everything sent inside becomes visible together, or not at all. */
    public interface Transaction {

        void send(Topic topic, String key, SpecificRecord event);

        void send(Topic topic, int partition, String key, SpecificRecord event);
    }

    /** Publishes outside a transaction: consume, write, then this, then commit the offset. */
    public void publish(List<OutgoingEvent> events) {
        await(events.stream()
                .map(event -> plain.send(records.of(event.topic(), null, event.key(), event.event())))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Publishes bytes that were encoded before, such as an outbox row's. */
    public void publishEncoded(List<EncodedEvent> events) {
        await(events.stream().map(event -> plain.send(records.of(event))).toArray(CompletableFuture<?>[]::new));
    }

    public void inTransaction(Consumer<Transaction> work) {
        try {
            transactional.executeInTransaction(operations -> {
                work.accept(new Sends());
                return true;
            });
        } catch (KafkaException e) {
            throw new PublishingFailed("the transaction was not committed", e);
        }
    }

    public int partitions(Topic topic) {
        return plain.partitionsFor(records.name(topic)).size();
    }

    @Override
    public void close() {
        transactional.getProducerFactory().reset();
    }

    private void await(CompletableFuture<?>[] sends) {
        try {
            CompletableFuture.allOf(sends).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new PublishingFailed("an event was not acknowledged", e);
        } catch (TimeoutException e) {
            throw new PublishingFailed("events were not acknowledged within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailed("interrupted while waiting for acknowledgements", e);
        }
    }

    /** A send that fails makes the commit fail, so nothing needs to be awaited before it. */
    private final class Sends implements Transaction {

        @Override
        public void send(Topic topic, String key, SpecificRecord event) {
            var _ = transactional.send(records.of(topic, null, key, event));
        }

        @Override
        public void send(Topic topic, int partition, String key, SpecificRecord event) {
            var _ = transactional.send(records.of(topic, partition, key, event));
        }
    }
}

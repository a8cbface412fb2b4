package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes events and returns only when every one is acknowledged. */
public final class EventPublisher implements AutoCloseable {

    private final KafkaTemplate<byte[], byte[]> plain;
    private final KafkaTemplate<byte[], byte[]> ordered;
    private final KafkaTemplate<byte[], byte[]> replays;
    private final KafkaTemplate<byte[], byte[]> transactional;
    private final EventRecords records;
    private final Duration timeout;

    EventPublisher(
            KafkaTemplate<byte[], byte[]> plain,
            KafkaTemplate<byte[], byte[]> ordered,
            KafkaTemplate<byte[], byte[]> replays,
            KafkaTemplate<byte[], byte[]> transactional,
            EventRecords records,
            Duration timeout) {
        this.plain = plain;
        this.ordered = ordered;
        this.replays = replays;
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
                .map(event -> send(plain, records.of(event.topic(), null, event.key(), event.event())))
                .toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Publishes records that are bytes already, such as an outbox row's, and returns those Kafka refuses for their size.
     *
     * <p>Nothing overtakes: when this fails, what has left of each partition is the beginning of what was given.
     */
    public List<ProducerRecord<byte[], byte[]>> publishRecords(List<ProducerRecord<byte[], byte[]>> given) {
        var refused = new ConcurrentLinkedQueue<ProducerRecord<byte[], byte[]>>();
        try {
            await(given.stream()
                    .map(record -> send(sender(record), record)
                            .exceptionallyCompose(failure -> refuse(record, failure, refused)))
                    .toArray(CompletableFuture<?>[]::new));
        } catch (PublishingFailed e) {
            ordered.getProducerFactory().reset();
            replays.getProducerFactory().reset();
            throw e;
        }
        return List.copyOf(refused);
    }

    private KafkaTemplate<byte[], byte[]> sender(ProducerRecord<byte[], byte[]> record) {
        return FailureTopics.isRetry(record.topic()) ? replays : ordered;
    }

    private static CompletableFuture<SendResult<byte[], byte[]>> refuse(
            ProducerRecord<byte[], byte[]> record,
            Throwable failure,
            Collection<ProducerRecord<byte[], byte[]>> refused) {
        if (!isTooLarge(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        refused.add(record);
        return CompletableFuture.completedFuture(null);
    }

    public void inTransaction(Consumer<Transaction> work) {
        try {
            transactional.executeInTransaction(operations -> {
                work.accept(new Sends());
                return true;
            });
        } catch (org.apache.kafka.common.KafkaException | KafkaException e) {
            throw new PublishingFailed("the transaction was not committed", e);
        }
    }

    public int partitions(Topic topic) {
        return plain.partitionsFor(records.name(topic)).size();
    }

    @Override
    public void close() {
        ordered.getProducerFactory().reset();
        replays.getProducerFactory().reset();
        transactional.getProducerFactory().reset();
    }

    /** What fails before the producer has taken a record, such as finding its topic, is thrown by the template. */
    private static CompletableFuture<SendResult<byte[], byte[]>> send(
            KafkaTemplate<byte[], byte[]> template, ProducerRecord<byte[], byte[]> record) {
        try {
            return template.send(record);
        } catch (KafkaException e) {
            if (isTooLarge(e)) {
                return CompletableFuture.failedFuture(e);
            }
            throw new PublishingFailed("an event was not taken", e);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(RecordTooLargeException.class::isInstance);
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

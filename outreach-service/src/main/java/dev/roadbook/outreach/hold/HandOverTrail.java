package dev.roadbook.outreach.hold;

import dev.roadbook.events.MailHandedOver;
import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.EventRecords;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** What is known outside of the database of how many mails were handed over. */
@Component
class HandOverTrail implements AutoCloseable {

    /** A record stays for each remainder: more than there will be mails under way at once, so that the highest stays. */
    private static final int KEYS = 1024;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventPublisher publisher;
    private final EventRecords records;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Deliveries deliveries;
    private final String instance;
    private final Clock clock;
    private final AtomicLong highest = new AtomicLong();
    private volatile @Nullable Consumer<byte[], byte[]> reader;

    HandOverTrail(
            EventPublisher publisher,
            EventRecords records,
            ConsumerFactory<byte[], byte[]> consumers,
            Deliveries deliveries,
            RoadbookProperties roadbook,
            Clock clock) {
        this.publisher = publisher;
        this.records = records;
        this.consumers = consumers;
        this.deliveries = deliveries;
        this.instance = roadbook.instance();
        this.clock = clock;
    }

    /** Leaves a number; when it returns, the topic has it. */
    void leave(long number) {
        publisher.publish(List.of(new OutgoingEvent(
                Topic.HAND_OVERS,
                Long.toString(number % KEYS),
                MailHandedOver.newBuilder()
                        .setEventId(EventIds.of("hand-over", Long.toString(number)))
                        .setOccurredAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .setNumber(number)
                        .setInstance(instance)
                        .build())));
        hear(number);
    }

    /** The highest number this instance has left or read. */
    long known() {
        return highest.get();
    }

    /** The highest number anybody has left. */
    synchronized long highest() {
        try {
            var open = reader();
            var ends = open.endOffsets(open.assignment(), PATIENCE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (isBehind(open, ends)) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("hand-overs cannot be read within " + PATIENCE);
                }
                open.poll(POLL).forEach(this::hear);
            }
            return known();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Consumer<byte[], byte[]> reader() {
        var open = reader;
        if (open == null) {
            open = consumers.createConsumer(null, "-hand-overs");
            reader = open;
            open.assign(open.partitionsFor(records.name(Topic.HAND_OVERS), PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            open.seekToBeginning(open.assignment());
        }
        return open;
    }

    private static boolean isBehind(Consumer<byte[], byte[]> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey(), PATIENCE) < end.getValue());
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        if (deliveries.decode(record).event() instanceof MailHandedOver handedOver) {
            hear(handedOver.getNumber());
        }
    }

    private void hear(long number) {
        highest.accumulateAndGet(number, Math::max);
    }

    @Override
    public synchronized void close() {
        var open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}

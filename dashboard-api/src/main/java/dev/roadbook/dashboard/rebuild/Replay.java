package dev.roadbook.dashboard.rebuild;

import dev.roadbook.dashboard.projection.ReadModels;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.UndecodableEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Reads every topic from its first record into the next generation of read models. */
@Component
class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Deliveries deliveries;
    private final ReadModels readModels;
    private final ReadModelSchema schema;

    Replay(
            ConsumerFactory<byte[], byte[]> consumers,
            Deliveries deliveries,
            ReadModels readModels,
            ReadModelSchema schema) {
        this.consumers = consumers;
        this.deliveries = deliveries;
        this.readModels = readModels;
        this.schema = schema;
    }

    /** Applies everything up to now and leaves the group where it stopped, so that nothing lies between. */
    long run(List<String> topics, String group) {
        try (var consumer = consumers.createConsumer(group, "", "-rebuild")) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var applied = applyUntil(consumer.endOffsets(partitions), consumer);
            consumer.commitSync(partitions.stream()
                    .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(consumer.position(each)))));
            return applied;
        }
    }

    private long applyUntil(Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer) {
        long applied = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var deliveries = decode(consumer.poll(POLL));
            if (!deliveries.isEmpty()) {
                apply(deliveries);
                applied += deliveries.size();
            }
        }
        return applied;
    }

    private List<Delivery> decode(ConsumerRecords<byte[], byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false)
                .map(this::decode)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What cannot be read was dead-lettered when it first came. */
    private Optional<Delivery> decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(deliveries.decode(record));
        } catch (UndecodableEvent e) {
            log.info(
                    "unreadable record passed over topic={} partition={} offset={}",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return Optional.empty();
        }
    }

    private void apply(List<Delivery> deliveries) {
        try {
            schema.inNext(() -> readModels.applyQuietly(deliveries));
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (NonTransientDataAccessException e) {
            if (deliveries.size() > 1) {
                deliveries.forEach(delivery -> apply(List.of(delivery)));
            } else {
                log.warn("record passed over that was dead-lettered before", e);
            }
        }
    }
}

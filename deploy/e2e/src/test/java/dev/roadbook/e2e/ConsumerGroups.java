package dev.roadbook.e2e;

import dev.roadbook.local.stack.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read. */
final class ConsumerGroups {

    private final String bootstrapServers;

    ConsumerGroups(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The next offset of each partition, by group. */
    Map<String, Map<TopicPartition, Long>> nextOffsets(Service service) {
        try (var admin = admin()) {
            return nextOffsets(admin, service);
        }
    }

    /** Lets a stopped service read every topic from its first record. */
    void beginAnew(Service service) {
        try (var admin = admin()) {
            nextOffsets(admin, service)
                    .forEach((group, read) -> done(admin.alterConsumerGroupOffsets(group, first(read.keySet()))
                            .all()));
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> first(Set<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
    }

    private static Map<String, Map<TopicPartition, Long>> nextOffsets(Admin admin, Service service) {
        var offsets = new TreeMap<String, Map<TopicPartition, Long>>();
        for (var group : done(admin.listGroups().all())) {
            var name = group.groupId();
            if (name.startsWith(service.database())) {
                var read = done(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata());
                offsets.put(
                        name,
                        read.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().offset())));
            }
        }
        return offsets;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

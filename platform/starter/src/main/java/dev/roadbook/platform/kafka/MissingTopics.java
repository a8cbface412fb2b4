package dev.roadbook.platform.kafka;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates topics where they are missing.
 *
 * <p>One that exists stays as it is: more partitions would part its keys from their earlier events.
 */
final class MissingTopics {

    private static final Logger log = LoggerFactory.getLogger(MissingTopics.class);

    private static final RetryTemplate UNTIL_KNOWN = new RetryTemplate(RetryPolicy.builder()
            .includes(UnknownTopicOrPartitionException.class)
            .delay(Duration.ofMillis(50))
            .multiplier(1.5)
            .maxDelay(Duration.ofSeconds(1))
            .maxRetries(60)
            .build());

    private final KafkaAdmin admin;

    MissingTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    void create(List<NewTopic> wanted) {
        if (!wanted.isEmpty()) {
            try (var kafka = Admin.create(admin.getConfigurationProperties())) {
                var missing = missing(kafka, wanted);
                create(kafka, missing);
                awaitLeaders(kafka, missing);
            }
        }
    }

    private static List<NewTopic> missing(Admin kafka, List<NewTopic> wanted) {
        var names = wanted.stream().map(NewTopic::name).toList();
        var found = kafka.describeTopics(names).topicNameValues();
        return wanted.stream()
                .filter(topic -> !exists(topic, Objects.requireNonNull(found.get(topic.name()))))
                .toList();
    }

    private static boolean exists(NewTopic wanted, KafkaFuture<TopicDescription> found) {
        try {
            var partitions = found.get().partitions().size();
            if (partitions != wanted.numPartitions()) {
                log.warn(
                        "topic {} has {} partitions and keeps them, roadbook.kafka.partitions={} is for new topics",
                        wanted.name(),
                        partitions,
                        wanted.numPartitions());
            }
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new KafkaException("cannot look for topic " + wanted.name(), e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void create(Admin kafka, List<NewTopic> topics) {
        kafka.createTopics(topics).values().forEach((name, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                // Another instance may have been faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("cannot create topic " + name, e.getCause());
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
    }

    /**
     * A topic is created before its brokers know of it and its leaders answer. A producer that came in between would have its
     * first batch refused and the second taken, and could never send the first again (KAFKA-15591).
     */
    private static void awaitLeaders(Admin kafka, List<NewTopic> topics) {
        var names = topics.stream().map(NewTopic::name).toList();
        UNTIL_KNOWN.invoke(() -> askLeaders(kafka, names));
    }

    private static void askLeaders(Admin kafka, List<String> topics) {
        try {
            var ends = kafka.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
            kafka.listOffsets(ends).all().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownTopicOrPartitionException notYet
                    ? notYet
                    : new KafkaException("topics do not get ready", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while creating topics", cause);
    }
}

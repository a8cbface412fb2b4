package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Creates the topics of the catalogue and the dead-letter topics of the listeners, before anything reads or writes.
 *
 * <p>A topic that exists stays as it is: more partitions would part its keys from their earlier events.
 */
final class MissingTopics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MissingTopics.class);

    private final KafkaListenerEndpointRegistry listeners;
    private final KafkaAdmin admin;
    private final EventProperties properties;
    private volatile boolean running;

    MissingTopics(KafkaListenerEndpointRegistry listeners, KafkaAdmin admin, EventProperties properties) {
        this.listeners = listeners;
        this.admin = admin;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (properties.createTopics()) {
            var wanted = Stream.concat(catalogue(), deadLetters()).toList();
            try (var kafka = Admin.create(admin.getConfigurationProperties())) {
                create(kafka, missing(kafka, wanted));
            }
        }
        running = true;
    }

    private Stream<NewTopic> catalogue() {
        return Stream.of(Topic.values()).map(topic -> NewTopics.of(topic, properties));
    }

    private Stream<NewTopic> deadLetters() {
        return listeners.getListenerContainers().stream().flatMap(this::deadLetters);
    }

    private Stream<NewTopic> deadLetters(MessageListenerContainer container) {
        var topics = container.getContainerProperties().getTopics();
        var group = Objects.requireNonNull(container.getGroupId(), "a listener without a group");
        return topics == null
                ? Stream.of()
                : Stream.of(topics).map(topic -> NewTopics.deadLetters(topic, group, properties));
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

    private static KafkaException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while creating topics", cause);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE - 1;
    }
}

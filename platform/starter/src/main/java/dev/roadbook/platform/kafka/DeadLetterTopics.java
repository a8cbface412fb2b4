package dev.roadbook.platform.kafka;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Creates a dead-letter topic for each listener before any of them starts. */
final class DeadLetterTopics implements SmartLifecycle {

    private final KafkaListenerEndpointRegistry listeners;
    private final MissingTopics topics;
    private final EventProperties properties;
    private volatile boolean running;

    DeadLetterTopics(KafkaListenerEndpointRegistry listeners, MissingTopics topics, EventProperties properties) {
        this.listeners = listeners;
        this.topics = topics;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (properties.createTopics()) {
            topics.create(listeners.getListenerContainers().stream()
                    .flatMap(this::deadLetterTopics)
                    .toList());
        }
        running = true;
    }

    private Stream<NewTopic> deadLetterTopics(MessageListenerContainer container) {
        var topics = container.getContainerProperties().getTopics();
        var group = Objects.requireNonNull(container.getGroupId(), "a listener without a group");
        return topics == null
                ? Stream.of()
                : Stream.of(topics).map(topic -> NewTopics.deadLetters(topic, group, properties));
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

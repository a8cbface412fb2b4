package dev.roadbook.platform.kafka;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Creates the dead-letter and retry topics of each listener before any of them starts. */
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
                    .flatMap(this::failureTopics)
                    .toList());
        }
        running = true;
    }

    /** They bear the listener's name: a group that moves on to another generation keeps them. */
    private Stream<NewTopic> failureTopics(MessageListenerContainer container) {
        var topics = container.getContainerProperties().getTopics();
        return topics == null
                ? Stream.of()
                : FailureTopics.of(topics, properties.groupPrefix() + container.getListenerId()).stream()
                        .flatMap(failure -> NewTopics.failures(failure, properties));
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

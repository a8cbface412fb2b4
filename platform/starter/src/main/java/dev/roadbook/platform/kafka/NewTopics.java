package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Retention;
import dev.roadbook.schemas.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics to create where they are missing. */
final class NewTopics {

    private static final Retention DEAD_LETTERS = Retention.days(30);

    private NewTopics() {}

    static NewTopic of(Topic topic, EventProperties properties) {
        return named(properties.topicPrefix() + topic.topicName(), topic.retention(), properties);
    }

    static NewTopic deadLetters(String topic, String group, EventProperties properties) {
        return named(topic + "." + group + ".dlt", DEAD_LETTERS, properties);
    }

    private static NewTopic named(String name, Retention retention, EventProperties properties) {
        Map<String, String> config = new HashMap<>(retention.topicConfig());
        // The record's own instant may be years back (a first import); retention counts from arrival.
        config.put("message.timestamp.type", "LogAppendTime");
        return new NewTopic(name, properties.partitions(), properties.replicationFactor()).configs(config);
    }
}

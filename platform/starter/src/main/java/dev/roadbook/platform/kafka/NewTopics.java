package dev.roadbook.platform.kafka;

import dev.roadbook.schemas.Retention;
import dev.roadbook.schemas.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics to create where they are missing. */
final class NewTopics {

    /** Room for the largest record Kafka takes elsewhere and the headers that say what was wrong with it. */
    static final int DEAD_LETTER_BYTES = 2 * 1024 * 1024;

    private static final Retention DEAD_LETTERS = Retention.days(30);

    private NewTopics() {}

    static List<NewTopic> catalogue(EventProperties properties) {
        return Stream.of(Topic.values())
                .map(topic -> named(
                        properties.topicPrefix() + topic.topicName(),
                        topic.retention().topicConfig(),
                        properties))
                .toList();
    }

    static NewTopic deadLetters(String topic, String group, EventProperties properties) {
        var config = new HashMap<>(DEAD_LETTERS.topicConfig());
        config.put("max.message.bytes", Integer.toString(DEAD_LETTER_BYTES));
        return named(topic + "." + group + ".dlt", config, properties);
    }

    private static NewTopic named(String name, Map<String, String> settings, EventProperties properties) {
        var config = new HashMap<>(settings);
        // The record's own instant may be years back (a first import); retention counts from arrival.
        config.put("message.timestamp.type", "LogAppendTime");
        return new NewTopic(name, properties.partitions(), properties.replicationFactor()).configs(config);
    }
}

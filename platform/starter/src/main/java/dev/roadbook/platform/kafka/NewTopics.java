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
    static final int FAILURE_BYTES = 2 * 1024 * 1024;

    private static final Retention FAILURES = Retention.days(30);

    private NewTopics() {}

    static List<NewTopic> catalogue(EventProperties properties) {
        return Stream.of(Topic.values())
                .map(topic -> named(
                        properties.topicPrefix() + topic.topicName(),
                        topic.retention().topicConfig(),
                        properties))
                .toList();
    }

    static Stream<NewTopic> failures(FailureTopics topics, EventProperties properties) {
        var config = new HashMap<>(FAILURES.topicConfig());
        config.put("max.message.bytes", Integer.toString(FAILURE_BYTES));
        return Stream.of(topics.deadLetters(), topics.retries()).map(name -> named(name, config, properties));
    }

    private static NewTopic named(String name, Map<String, String> settings, EventProperties properties) {
        var config = new HashMap<>(settings);
        // The record's own instant may be years back (a first import); retention counts from arrival.
        config.put("message.timestamp.type", "LogAppendTime");
        return new NewTopic(name, properties.partitions(), properties.replicationFactor()).configs(config);
    }
}

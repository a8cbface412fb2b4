package dev.roadbook.platform.kafka;

import java.util.List;
import java.util.stream.Stream;

/**
 * The topics beside a listener's topic: where its failed records lie, and where they come again for it alone.
 *
 * @param source the topic it listens to
 * @param listener the listener's name, with the prefix of groups
 */
record FailureTopics(String source, String listener) {

    private static final String RETRY = ".retry";

    /** Those of a listener that is subscribed to these topics, its own retry topics among them. */
    static List<FailureTopics> of(String[] subscribed, String listener) {
        return Stream.of(subscribed)
                .map(topic -> new FailureTopics(topic, listener))
                .filter(topics -> !topics.source.endsWith(suffix(listener)))
                .toList();
    }

    /** The failure topics of a record: it came from the source itself or from the retry topic. */
    static FailureTopics ofRecordFrom(String topic, String listener) {
        var suffix = suffix(listener);
        return new FailureTopics(
                topic.endsWith(suffix) ? topic.substring(0, topic.length() - suffix.length()) : topic, listener);
    }

    static boolean isRetry(String topic) {
        return topic.endsWith(RETRY);
    }

    String deadLetters() {
        return source + "." + listener + ".dlt";
    }

    String retries() {
        return source + suffix(listener);
    }

    private static String suffix(String listener) {
        return "." + listener + RETRY;
    }
}

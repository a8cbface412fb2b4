package dev.roadbook.dashboard.deadletter;

import dev.roadbook.platform.web.ProblemException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** The topics on which listeners get their letters again. */
@Component
class RetryTopics {

    private final KafkaAdmin admin;

    RetryTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** Where a letter of this dead-letter topic goes; one without a way back would hold up the whole outbox. */
    Place placeFor(String deadLetterTopic, int partition) {
        var topic = deadLetterTopic.replaceFirst("\\.dlt$", ".retry");
        return new Place(topic, partition % partitions(topic));
    }

    record Place(String topic, int partition) {}

    private int partitions(String topic) {
        try {
            return Objects.requireNonNull(admin.describeTopics(topic).get(topic))
                    .partitions()
                    .size();
        } catch (KafkaException e) {
            if (e.getCause() instanceof ExecutionException failure
                    && failure.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "no_listener",
                        "Nobody reads " + topic + " any more; the letter can only be discarded.");
            }
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "kafka_away", "Kafka does not answer; nothing was replayed.");
        }
    }
}

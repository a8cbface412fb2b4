package dev.roadbook.dashboard.deadletter;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the dead-letter topics of every service, as bytes: a letter's own fault is no reason not to keep it. */
@Component
class LetterListener {

    static final String ID = "dashboard.letters";

    private final Letters letters;

    LetterListener(Letters letters) {
        this.letters = letters;
    }

    @KafkaListener(
            id = ID,
            topicPattern = "\\Q${roadbook.kafka.topic-prefix:}\\Eroadbook\\..*\\.dlt",
            // how soon a new topic is found, and how much large letters may take of memory
            properties = {"metadata.max.age.ms=10000", "max.poll.records=50"})
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        letters.keep(
                records.stream().map(DeadLetter::of).flatMap(Optional::stream).toList());
    }
}

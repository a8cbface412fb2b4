package dev.roadbook.dashboard.deadletter;

import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.Replayed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A record of a dead-letter topic; what its headers do not say is told by its place.
 *
 * @param id follows from its place, and from when it came there: a topic made anew counts from 0 again
 * @param listener the listener that failed
 * @param sourceTopic topic the record first stood on
 * @param sourcePartition its partition there
 * @param sourceOffset its position there; -1 if unknown
 * @param attempt which attempt failed
 * @param replayOf the letter whose replay failed, unless it was the first attempt
 * @param headers the headers
 * @param record the record
 */
record DeadLetter(
        UUID id,
        String listener,
        String sourceTopic,
        int sourcePartition,
        long sourceOffset,
        int attempt,
        @Nullable UUID replayOf,
        LetterHeaders headers,
        ConsumerRecord<byte[], byte[]> record) {

    private static final Pattern NAME = Pattern.compile("(?<source>.*\\.v\\d+)\\.(?<listener>.+)\\.dlt");

    /** When the broker took it. */
    Instant failedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The listener whose failures lie on a topic, and what it listens to. */
    static Optional<LetterList.Origin> origin(String topic) {
        var name = NAME.matcher(topic);
        return name.matches()
                ? Optional.of(new LetterList.Origin(name.group("source"), name.group("listener"), 0))
                : Optional.empty();
    }

    /** Nothing where a topic only looks like one of ours. */
    static Optional<DeadLetter> of(ConsumerRecord<byte[], byte[]> record) {
        var name = NAME.matcher(record.topic());
        return name.matches()
                ? Optional.of(of(record, name.group("source"), name.group("listener")))
                : Optional.empty();
    }

    private static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String source, String listener) {
        var id = EventIds.of(
                "letter",
                record.topic(),
                Integer.toString(record.partition()),
                Long.toString(record.offset()),
                Long.toString(record.timestamp()));
        var headers = new LetterHeaders(record.headers());
        return Replayed.of(record.headers())
                .map(again -> new DeadLetter(
                        id,
                        listener,
                        again.topic(),
                        again.partition(),
                        again.offset(),
                        again.attempt(),
                        again.letter(),
                        headers,
                        record))
                .orElseGet(() -> new DeadLetter(
                        id,
                        listener,
                        source,
                        (int) headers.number(KafkaHeaders.DLT_ORIGINAL_PARTITION, record.partition()),
                        headers.number(KafkaHeaders.DLT_ORIGINAL_OFFSET, -1),
                        1,
                        null,
                        headers,
                        record));
    }
}

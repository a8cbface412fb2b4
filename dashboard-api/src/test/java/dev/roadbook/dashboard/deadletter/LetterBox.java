package dev.roadbook.dashboard.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.platform.kafka.Replayed;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.support.KafkaHeaders;

/** Letters of this service's own listener, without the failures they come from. */
@TestComponent
public class LetterBox {

    private final Letters letters;
    private final KafkaProbe probe;
    private final Clock clock;
    private final String listener;

    LetterBox(Letters letters, KafkaProbe probe, Clock clock, @Value("${roadbook.kafka.group-prefix}") String prefix) {
        this.letters = letters;
        this.probe = probe;
        this.clock = clock;
        this.listener = prefix + "dashboard";
    }

    /** An open letter of this key; the same key means another letter. */
    public UUID put(String key) {
        return put(key, "poison".getBytes(UTF_8));
    }

    UUID put(String key, byte[] value) {
        return put(key, value, clock.instant());
    }

    UUID put(String key, byte[] value, Instant failedAt) {
        var headers = new RecordHeaders();
        headers.add(Replayed.SERVICE, "dashboard-api".getBytes(UTF_8));
        headers.add(
                KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN,
                IllegalStateException.class.getName().getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, ("cannot bear " + key).getBytes(UTF_8));
        var record = new ConsumerRecord<>(
                topic("dlt"),
                0,
                UUID.randomUUID().getMostSignificantBits(),
                failedAt.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                key.length(),
                value.length,
                key.getBytes(UTF_8),
                value,
                headers,
                Optional.empty());
        var letter = DeadLetter.of(record).orElseThrow();
        letters.keep(List.of(letter));
        return letter.id();
    }

    /** The topics of accounts beside the one this service listens to. */
    String topic(String kind) {
        return probe.topic(Topic.ACCOUNTS.topicName()) + "." + listener + "." + kind;
    }
}

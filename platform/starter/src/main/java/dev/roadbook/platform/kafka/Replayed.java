package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * What a record that comes again says about itself, in headers of its own.
 *
 * @param letter the dead letter it was
 * @param attempt which attempt this is; the first one was its delivery from the source
 * @param topic topic it first stood on
 * @param partition its partition there
 * @param offset its position there
 */
public record Replayed(UUID letter, int attempt, String topic, int partition, long offset) {

    /** Header that names the service whose listener failed, on a dead letter. */
    public static final String SERVICE = "roadbook_service";

    private static final String PREFIX = "roadbook_";
    private static final String CAUSE = "kafka_dlt-";
    private static final String LETTER = PREFIX + "letter";
    private static final String ATTEMPT = PREFIX + "attempt";
    private static final String TOPIC = PREFIX + "source-topic";
    private static final String PARTITION = PREFIX + "source-partition";
    private static final String OFFSET = PREFIX + "source-offset";

    /** The record for the retry topic: bytes and headers as they were, without the cause of its failure. */
    public ProducerRecord<byte[], byte[]> again(
            String retryTopic,
            int retryPartition,
            byte @Nullable [] key,
            byte @Nullable [] value,
            List<Header> original) {
        var headers = new ArrayList<Header>();
        original.stream().filter(header -> isOriginal(header.key())).forEach(headers::add);
        headers.add(text(LETTER, letter.toString()));
        headers.add(text(ATTEMPT, Integer.toString(attempt)));
        headers.add(text(TOPIC, topic));
        headers.add(text(PARTITION, Integer.toString(partition)));
        headers.add(text(OFFSET, Long.toString(offset)));
        return new ProducerRecord<>(retryTopic, retryPartition, key, value, headers);
    }

    /** What the headers say; nothing when somebody else wrote the record. */
    public static Optional<Replayed> of(Headers headers) {
        try {
            return Optional.of(new Replayed(
                    UUID.fromString(read(headers, LETTER)),
                    Integer.parseInt(read(headers, ATTEMPT)),
                    read(headers, TOPIC),
                    Integer.parseInt(read(headers, PARTITION)),
                    Long.parseLong(read(headers, OFFSET))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Replayed> of(ConsumerRecord<?, ?> record) {
        return FailureTopics.isRetry(record.topic()) ? of(record.headers()) : Optional.empty();
    }

    /** Whether a dead letter has the header from its producer. */
    public static boolean isOriginal(String header) {
        return !header.startsWith(PREFIX) && !header.startsWith(CAUSE);
    }

    private static Header text(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    private static String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}

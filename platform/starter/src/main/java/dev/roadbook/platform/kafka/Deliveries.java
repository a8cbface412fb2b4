package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Hands the events of a poll to a listener's handler and finds the record to blame when that fails.
 *
 * <p>Handlers must be idempotent: after a failure the same events come again, first together, then one by one.
 */
public final class Deliveries {

    private final EventCodec codec;
    private final DeliveryTracing tracing;

    Deliveries(EventCodec codec, DeliveryTracing tracing) {
        this.codec = codec;
        this.tracing = tracing;
    }

    public void process(List<ConsumerRecord<byte[], byte[]>> records, Consumer<List<Delivery>> handler) {
        tracing.continueFrom(records.getFirst(), () -> handle(records, handler));
    }

    private void handle(List<ConsumerRecord<byte[], byte[]>> records, Consumer<List<Delivery>> handler) {
        var decoded = new ArrayList<Delivery>(records.size());
        @Nullable BatchListenerFailedException failure = null;
        for (var record : records) {
            try {
                decoded.add(decode(record));
            } catch (UndecodableEvent | Outage e) {
                failure = blame(decoded.size(), e);
                break;
            }
        }
        if (!decoded.isEmpty()) {
            handle(decoded, handler, 0);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void handle(List<Delivery> deliveries, Consumer<List<Delivery>> handler, int from) {
        try {
            handler.accept(deliveries);
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw blame(from, new Outage("cannot work on events now", e));
            }
            if (deliveries.size() == 1) {
                throw blame(from, e);
            }
            for (int i = 0; i < deliveries.size(); i++) {
                handle(deliveries.subList(i, i + 1), handler, from + i);
            }
        }
    }

    /** A record as handlers see it. */
    public Delivery decode(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? "" : new String(record.key(), UTF_8);
        return Replayed.of(record)
                .map(again -> new Delivery(
                        again.topic(), again.partition(), again.offset(), key, event(again.topic(), record), true))
                .orElseGet(() -> new Delivery(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        key,
                        event(record.topic(), record),
                        false));
    }

    private SpecificRecord event(String topic, ConsumerRecord<byte[], byte[]> record) {
        return codec.decode(topic, record.value());
    }

    private static BatchListenerFailedException blame(int index, RuntimeException cause) {
        return new BatchListenerFailedException(String.valueOf(cause.getMessage()), cause, index);
    }
}

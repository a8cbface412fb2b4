package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.kafka.Delivery;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event with its place in its partition, which orders the events of one key that share an instant.
 *
 * @param event the event
 * @param offset its offset
 */
public record Fact<E extends SpecificRecord>(E event, long offset) {

    /** The events of one kind, in the order they arrived. */
    public static <E extends SpecificRecord> List<Fact<E>> of(Class<E> type, List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> type.isInstance(delivery.event()))
                .map(delivery -> new Fact<>(type.cast(delivery.event()), delivery.offset()))
                .toList();
    }

    /** Hands over the events of one kind unless there are none. */
    public static <E extends SpecificRecord> void each(
            Class<E> type, List<Delivery> deliveries, Consumer<List<Fact<E>>> handler) {
        var facts = of(type, deliveries);
        if (!facts.isEmpty()) {
            handler.accept(facts);
        }
    }
}

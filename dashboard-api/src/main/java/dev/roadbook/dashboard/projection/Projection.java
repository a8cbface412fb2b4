package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.kafka.Delivery;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes the events it knows into a read model.
 *
 * <p>The same event may come again and topics may overtake each other: every write keeps the newest of what is there and
 * what comes.
 */
public interface Projection {

    /**
     * The account whose row this event is written to, if it is. Several projections write to an account's row, so all
     * rows are locked before the first of them does.
     */
    default Optional<String> accountWrittenBy(SpecificRecord event) {
        return Optional.empty();
    }

    void apply(List<Delivery> deliveries, Changes changes);
}

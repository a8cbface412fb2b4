package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.kafka.Delivery;
import java.util.List;

/**
 * Writes the events it knows into a read model.
 *
 * <p>The same event may come again and topics may overtake each other: every write keeps the newest of what is there and
 * what comes.
 */
interface Projection {

    void apply(List<Delivery> deliveries, Changes changes);
}

package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.RetractionReason;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes the orders that a batch changed, or its undoing, and in each partition where they end. */
@Component
class OrderPublisher {

    private final ChangedOrders orders;
    private final EventPublisher publisher;
    private final Clock clock;

    OrderPublisher(ChangedOrders orders, EventPublisher publisher, Clock clock) {
        this.orders = orders;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Publishes orders and boundaries.
     *
     * @param batchId what the orders are published under
     * @param summary days of the orders, as far as they are known
     * @param retraction why orders are taken back
     */
    void publish(Publication publication, UUID batchId, BatchSummary summary, RetractionReason retraction) {
        var partitions = new Partitions(publisher.partitions(Topic.ORDERS));
        orders.each(batchId, retraction, order -> {
            var account = order.accountId();
            publication.send(Topic.ORDERS, partitions.take(account), account, order.event());
        });
        var source = publication.file().source();
        for (int partition = 0; partition < partitions.count(); partition++) {
            var boundary = SalesEvents.boundary(batchId, source, summary, partitions, partition, clock.instant());
            publication.send(Topic.ORDERS, partition, batchId.toString(), boundary);
        }
    }
}

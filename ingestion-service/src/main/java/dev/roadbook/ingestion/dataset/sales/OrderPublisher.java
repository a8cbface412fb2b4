package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.RetractionReason;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Telling;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes the orders that a batch changed, its undoing, or a merge of accounts, and in each partition where they end. */
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
     * @param source whose orders they are
     * @param summary days of the orders, as far as they are known
     * @param retraction why orders are taken back
     */
    void publish(Telling telling, UUID batchId, String source, BatchSummary summary, RetractionReason retraction) {
        var partitions = new Partitions(publisher.partitions(Topic.ORDERS));
        orders.each(batchId, retraction, order -> {
            var account = order.accountId();
            telling.send(Topic.ORDERS, partitions.take(account), account, order.event());
        });
        for (int partition = 0; partition < partitions.count(); partition++) {
            var boundary = SalesEvents.boundary(batchId, source, summary, partitions, partition, clock.instant());
            telling.send(Topic.ORDERS, partition, batchId.toString(), boundary);
        }
    }
}

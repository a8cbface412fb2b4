package dev.roadbook.ingestion.publish;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.ProgressListener;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what a batch changed: readers see all of it or nothing.
 *
 * <p>Everything comes from the database and event ids follow from revisions, so publishing again is harmless.
 */
@Component
public class BatchPublisher {

    private static final int REPORT_EVERY = 500;

    private final EventPublisher publisher;
    private final ChangedMasterData masterData;
    private final ChangedOrders orders;
    private final ChangedActivities activities;
    private final Clock clock;

    BatchPublisher(
            EventPublisher publisher,
            ChangedMasterData masterData,
            ChangedOrders orders,
            ChangedActivities activities,
            Clock clock) {
        this.publisher = publisher;
        this.masterData = masterData;
        this.orders = orders;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Publishes in one Kafka transaction.
     *
     * @param beforeCommit last chance to end it all by throwing
     */
    @Transactional(readOnly = true)
    public void publish(BatchDetails batch, ProgressListener listener, Runnable beforeCommit) {
        var partitions = new Partitions(publisher.partitions(Topic.ORDERS));
        publisher.inTransaction(transaction -> {
            masterData.send(batch.id(), transaction);
            sendOrders(batch, partitions, transaction, listener);
            sendBoundaries(batch, partitions, transaction);
            transaction.send(Topic.SALES_BATCHES, batch.id().toString(), ingested(batch, clock.instant()));
            beforeCommit.run();
        });
    }

    /** The same for representatives and what they did; no order can have changed, so there are no boundaries. */
    @Transactional(readOnly = true)
    public void publishTeam(BatchDetails batch, ProgressListener listener, Runnable beforeCommit) {
        publisher.inTransaction(transaction -> {
            masterData.send(batch.id(), transaction);
            sendActivities(batch, transaction, listener);
            beforeCommit.run();
        });
    }

    private void sendActivities(BatchDetails batch, EventPublisher.Transaction transaction, ProgressListener listener) {
        long total = batch.summary().acceptedCount();
        var sent = new AtomicLong();
        activities.each(batch.id(), event -> {
            transaction.send(Topic.REP_ACTIVITIES, event.getRepId(), event);
            if (sent.incrementAndGet() % REPORT_EVERY == 0) {
                listener.at(new Progress("PUBLISHING", sent.get(), total, sent.get()));
            }
        });
    }

    private void sendOrders(
            BatchDetails batch,
            Partitions partitions,
            EventPublisher.Transaction transaction,
            ProgressListener listener) {
        long total = batch.summary().orderCount();
        orders.each(batch, event -> {
            var accountId = event.accountId();
            transaction.send(Topic.ORDERS, partitions.take(accountId), accountId, event.event());
            if (partitions.taken() % REPORT_EVERY == 0) {
                listener.at(new Progress("PUBLISHING", partitions.taken(), total, partitions.taken()));
            }
        });
    }

    private void sendBoundaries(BatchDetails batch, Partitions partitions, EventPublisher.Transaction transaction) {
        for (int partition = 0; partition < partitions.count(); partition++) {
            var boundary = BatchBoundary.newBuilder()
                    .setEventId(EventIds.of("boundary", batch.id().toString(), Integer.toString(partition)))
                    .setOccurredAt(clock.instant())
                    .setBatchId(batch.id())
                    .setPartition(partition)
                    .setPartitionCount(partitions.count())
                    .setOrderCount(partitions.takenIn(partition))
                    .setSource(batch.source())
                    .setFirstOrderDate(batch.summary().firstOrderDate())
                    .setLastOrderDate(batch.summary().lastOrderDate())
                    .build();
            transaction.send(Topic.ORDERS, partition, batch.id().toString(), boundary);
        }
    }

    private static SalesBatchIngested ingested(BatchDetails batch, Instant now) {
        var summary = batch.summary();
        var currency = summary.currency();
        return SalesBatchIngested.newBuilder()
                .setEventId(EventIds.of("batch", batch.id().toString()))
                .setOccurredAt(now)
                .setBatchId(batch.id())
                .setSource(batch.source())
                .setFileName(batch.fileName())
                .setContentSha256(batch.contentSha256())
                .setReceivedAt(batch.receivedAt())
                .setCompletedAt(now)
                .setLineCount(summary.lineCount())
                .setAcceptedCount(summary.acceptedCount())
                .setRejectedCount(summary.rejectedCount())
                .setOrderCount(summary.orderCount())
                .setAccountCount(summary.accountCount())
                .setFirstOrderDate(summary.firstOrderDate())
                .setLastOrderDate(summary.lastOrderDate())
                .setNetRevenue(summary.netRevenue())
                .setCurrency(currency == null ? "XXX" : currency)
                .build();
    }
}

package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.ingestion.dataset.BatchFile;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Instant;
import java.util.UUID;

/** What is told of a batch of sales as a whole. */
final class SalesEvents {

    /** ISO 4217's code for none. */
    private static final String NO_CURRENCY = "XXX";

    private SalesEvents() {}

    /** The last word of a batch in a partition, which says how many orders came before. */
    static BatchBoundary boundary(
            UUID batchId, String source, BatchSummary summary, Partitions partitions, int partition, Instant now) {
        return BatchBoundary.newBuilder()
                .setEventId(EventIds.of("boundary", batchId.toString(), Integer.toString(partition)))
                .setOccurredAt(now)
                .setBatchId(batchId)
                .setPartition(partition)
                .setPartitionCount(partitions.count())
                .setOrderCount(partitions.takenIn(partition))
                .setSource(source)
                .setFirstOrderDate(summary.firstOrderDate())
                .setLastOrderDate(summary.lastOrderDate())
                .build();
    }

    static SalesBatchIngested ingested(Publication publication, Instant now) {
        return of(publication.file(), publication.summary(), "batch", now);
    }

    /** The same batch once more: nothing is left of it. */
    static SalesBatchIngested undone(Publication publication, Instant now) {
        return of(publication.file(), BatchSummary.NOTHING, "undone", now);
    }

    private static SalesBatchIngested of(BatchFile file, BatchSummary summary, String fact, Instant now) {
        var currency = summary.currency();
        return SalesBatchIngested.newBuilder()
                .setEventId(EventIds.of(fact, file.batchId().toString()))
                .setOccurredAt(now)
                .setBatchId(file.batchId())
                .setSource(file.source())
                .setFileName(file.fileName())
                .setContentSha256(file.contentSha256())
                .setReceivedAt(file.receivedAt())
                .setCompletedAt(now)
                .setLineCount(summary.lineCount())
                .setAcceptedCount(summary.acceptedCount())
                .setRejectedCount(summary.rejectedCount())
                .setOrderCount(summary.orderCount())
                .setAccountCount(summary.accountCount())
                .setFirstOrderDate(summary.firstOrderDate())
                .setLastOrderDate(summary.lastOrderDate())
                .setNetRevenue(summary.netRevenue())
                .setCurrency(currency == null ? NO_CURRENCY : currency)
                .build();
    }
}

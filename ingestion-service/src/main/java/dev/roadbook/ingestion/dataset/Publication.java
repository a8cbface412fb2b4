package dev.roadbook.ingestion.dataset;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;

/** What a batch changed on its way out, in one Kafka transaction: readers see all of it or nothing. */
public final class Publication extends Telling {

    private final BatchFile file;
    private final BatchSummary summary;

    public Publication(
            BatchFile file,
            BatchSummary summary,
            EventPublisher.Transaction transaction,
            Cursor cursor,
            Listener listener) {
        super(transaction, cursor, listener);
        this.file = file;
        this.summary = summary;
    }

    public BatchFile file() {
        return file;
    }

    public BatchSummary summary() {
        return summary;
    }

    /**
     * Sends an event for every row that a query finds.
     *
     * @param query takes the batch as its only parameter
     * @param key column that is the event's key
     */
    public void sendEach(Topic topic, String query, String key, EventOfRow event) {
        sendEach(topic, query, file.batchId(), key, event);
    }
}

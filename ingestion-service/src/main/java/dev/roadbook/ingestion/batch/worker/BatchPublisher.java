package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.dataset.Cursor;
import dev.roadbook.ingestion.dataset.Publication;
import dev.roadbook.platform.kafka.EventPublisher;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what a batch changed in one Kafka transaction: readers see all of it or nothing. */
@Component
class BatchPublisher {

    private final EventPublisher publisher;
    private final Cursor cursor;

    BatchPublisher(EventPublisher publisher, Cursor cursor) {
        this.publisher = publisher;
        this.cursor = cursor;
    }

    /**
     * Publishes a batch or its undoing, perhaps once more.
     *
     * @param telling tells what it changed
     * @param beforeCommit last chance to end it all by throwing
     */
    @Transactional(readOnly = true)
    public void publish(
            BatchDetails batch, Consumer<Publication> telling, ProgressListener listener, Runnable beforeCommit) {
        publisher.inTransaction(transaction -> {
            telling.accept(new Publication(
                    batch.file(),
                    batch.summary(),
                    transaction,
                    cursor,
                    (sent, expected) -> listener.at(new Progress("PUBLISHING", sent, expected, sent))));
            beforeCommit.run();
        });
    }
}

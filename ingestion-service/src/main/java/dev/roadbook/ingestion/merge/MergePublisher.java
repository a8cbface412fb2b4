package dev.roadbook.ingestion.merge;

import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.dataset.AccountMoves;
import dev.roadbook.ingestion.dataset.Cursor;
import dev.roadbook.ingestion.dataset.Telling;
import dev.roadbook.platform.kafka.EventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what a merge changed in one Kafka transaction: readers see all of it or nothing. */
@Component
class MergePublisher {

    private final EventPublisher publisher;
    private final AccountMoves moves;
    private final Cursor cursor;

    MergePublisher(EventPublisher publisher, AccountMoves moves, Cursor cursor) {
        this.publisher = publisher;
        this.moves = moves;
        this.cursor = cursor;
    }

    /**
     * Publishes a merge, perhaps once more.
     *
     * @param beforeCommit last chance to end it all by throwing
     */
    @Transactional(readOnly = true)
    public void publish(Merge merge, ProgressListener listener, Runnable beforeCommit) {
        publisher.inTransaction(transaction -> {
            var telling = new Telling(
                    transaction,
                    cursor,
                    (sent, expected) -> listener.at(new Progress("PUBLISHING", sent, expected, sent)));
            moves.publish(telling, merge.cause());
            beforeCommit.run();
        });
    }
}

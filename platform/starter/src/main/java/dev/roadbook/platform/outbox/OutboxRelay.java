package dev.roadbook.platform.outbox;

import dev.roadbook.platform.jdbc.Locks;
import dev.roadbook.platform.kafka.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves events from the outbox to Kafka, one relay at a time among all instances.
 *
 * <p>It sends what is there and deletes what was acknowledged; it remembers no position, since sequence numbers commit
 * out of order. A crash between the two sends the same event id again.
 */
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final String LOCK = "outbox";

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final Locks locks;
    private final TransactionTemplate transaction;
    private final OutboxProperties properties;

    OutboxRelay(
            Outbox outbox,
            EventPublisher publisher,
            Locks locks,
            TransactionTemplate transaction,
            OutboxProperties properties) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.locks = locks;
        this.transaction = transaction;
        this.properties = properties;
    }

    /** Sends the oldest events and says how many. Mostly there are none, which costs a look and no transaction. */
    int relayOnce() {
        if (outbox.isEmpty()) {
            return 0;
        }
        var sent = transaction.execute(_ -> {
            if (!locks.tryHold(LOCK)) {
                return 0;
            }
            var rows = outbox.oldest(properties.batchSize());
            if (!rows.isEmpty()) {
                var refused = publisher.publishRecords(
                        rows.stream().map(Outbox.Row::record).toList());
                rows.stream().filter(row -> refused.contains(row.record())).forEach(this::setAside);
                outbox.delete(rows);
            }
            return rows.size();
        });
        return sent == null ? 0 : sent;
    }

    /** It would be refused again and hold up everything behind it. */
    private void setAside(Outbox.Row row) {
        outbox.refuse(row);
        log.error(
                "event too large for Kafka, set aside eventId={} topic={}",
                row.id(),
                row.record().topic());
    }

    /** Sends until little is left. */
    void drain() {
        while (relayOnce() == properties.batchSize()) {
            log.debug("outbox still full, continuing");
        }
    }
}

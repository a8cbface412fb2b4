package dev.roadbook.platform.outbox;

import dev.roadbook.platform.kafka.EventPublisher;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves events from the outbox to Kafka, one relay at a time among all instances.
 *
 * <p>It sends what is there and deletes what was acknowledged; it remembers no position, since sequence numbers commit
 * out of order. A crash between the two sends the same event id again.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long LOCK = 7_365_001L;

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutboxProperties properties;
    private volatile @Nullable ScheduledExecutorService worker;

    OutboxRelay(
            Outbox outbox,
            EventPublisher publisher,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OutboxProperties properties) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.properties = properties;
    }

    /** Sends the oldest events and says how many. */
    int relayOnce() {
        var sent = transaction.execute(_ -> {
            if (!isOnlyRelay()) {
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

    private boolean isOnlyRelay() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private void drain() {
        try {
            while (relayOnce() == properties.batchSize()) {
                log.debug("outbox still full, continuing");
            }
        } catch (RuntimeException e) { // a task that throws is never run again
            log.warn("outbox relay waits reason={}", e.toString());
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-relay").daemon().factory());
        var interval = properties.pollInterval().toMillis();
        var _ = executor.scheduleWithFixedDelay(this::drain, interval, interval, TimeUnit.MILLISECONDS);
        worker = executor;
    }

    /** A last drain, so that a one-shot run leaves nothing behind for others to send. */
    @Override
    public void stop() {
        var executor = worker;
        worker = null;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (executor.awaitTermination(10, TimeUnit.SECONDS)) {
                drain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}

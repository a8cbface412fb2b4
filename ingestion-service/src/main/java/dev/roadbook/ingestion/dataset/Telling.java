package dev.roadbook.ingestion.dataset;

import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.schemas.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** What is told in one Kafka transaction: readers see all of it or nothing. */
public class Telling {

    private static final int REPORT_EVERY = 500;

    private final EventPublisher.Transaction transaction;
    private final Cursor cursor;
    private final Listener listener;
    private long expected;
    private long sent;

    public Telling(EventPublisher.Transaction transaction, Cursor cursor, Listener listener) {
        this.transaction = transaction;
        this.cursor = cursor;
        this.listener = listener;
    }

    /** Hears how many of the expected events are sent. */
    @FunctionalInterface
    public interface Listener {

        void sent(long events, long expected);
    }

    /** Makes an event of a row. */
    @FunctionalInterface
    public interface EventOfRow {

        SpecificRecord of(ResultSet row) throws SQLException;
    }

    /** From here on it is counted what is sent, of so many. */
    public final void expect(long events) {
        expected = events;
        sent = 0;
    }

    public final void send(Topic topic, String key, SpecificRecord event) {
        transaction.send(topic, key, event);
        count();
    }

    public final void send(Topic topic, int partition, String key, SpecificRecord event) {
        transaction.send(topic, partition, key, event);
        count();
    }

    /**
     * Sends an event for every row that a query finds.
     *
     * @param query takes the cause as its only parameter
     * @param cause what the rows name as the cause of their revision
     * @param key column that is the event's key
     */
    public final void sendEach(Topic topic, String query, UUID cause, String key, EventOfRow event) {
        cursor.each(query, cause, row -> send(topic, row.getString(key), event.of(row)));
    }

    private void count() {
        if (expected > 0 && ++sent % REPORT_EVERY == 0) {
            listener.sent(sent, expected);
        }
    }
}

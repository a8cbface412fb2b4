package dev.roadbook.platform.outbox;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.kafka.EncodedEvent;
import dev.roadbook.platform.kafka.EventRecords;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.platform.kafka.StoredHeaders;
import dev.roadbook.schemas.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps events until Kafka has them.
 *
 * <p>Order is kept per key as long as writers of one aggregate lock its row before they append.
 */
public class Outbox {

    private final JdbcClient jdbc;
    private final EventRecords records;

    Outbox(JdbcClient jdbc, EventRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Adds an event to the caller's transaction; the same event id twice is one event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Topic topic, String key, SpecificRecord event) {
        append(List.of(new OutgoingEvent(topic, key, event)));
    }

    /** The same for many at once, which keep their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<OutgoingEvent> events) {
        var encoded = events.stream()
                .map(event -> records.encode(event.topic(), event.key(), event.event()))
                .toList();
        var rows = Columns.of(encoded);
        jdbc.sql("""
                        insert into outbox (id, topic, key, type, payload)
                        select cast(id as uuid), topic, key, type, payload
                        from unnest(cast(:ids as text[]), cast(:topics as text[]), cast(:keys as text[]),
                                    cast(:types as text[]), cast(:payloads as bytea[]))
                             with ordinality as t (id, topic, key, type, payload, place)
                        order by place
                        on conflict (id) do nothing
                        """)
                .param("ids", rows.column(EncodedEvent::id))
                .param("topics", rows.column(EncodedEvent::topic))
                .param("keys", rows.column(EncodedEvent::key))
                .param("types", rows.column(EncodedEvent::type))
                .param("payloads", encoded.stream().map(EncodedEvent::value).toArray(byte[][]::new))
                .update();
    }

    /** Adds a record that is sent as it is to the caller's transaction; the same id twice is one record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID id, ProducerRecord<byte[], byte[]> record) {
        jdbc.sql("""
                        insert into outbox (id, topic, key, type, payload, partition, record_key, headers)
                        values (:id, :topic, '', '', :payload, :partition, :key, cast(:headers as json))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("topic", record.topic())
                .param("payload", record.value(), Types.BINARY)
                .param("partition", record.partition(), Types.INTEGER)
                .param("key", record.key(), Types.BINARY)
                .param("headers", StoredHeaders.write(record.headers()))
                .update();
    }

    /** Whether nothing waits to be sent. */
    boolean isEmpty() {
        return jdbc.sql("select position from outbox where refused_at is null order by position limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    List<Row> oldest(int count) {
        return jdbc.sql("""
                        select position, id, topic, key, type, payload, partition, record_key, headers
                        from outbox
                        where refused_at is null
                        order by position
                        limit :count
                        """)
                .param("count", count)
                .query((row, _) -> new Row(row.getLong("position"), row.getObject("id", UUID.class), record(row)))
                .list();
    }

    private ProducerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        var headers = row.getString("headers");
        return headers == null
                ? records.of(new EncodedEvent(
                        topic,
                        row.getString("key"),
                        row.getString("type"),
                        row.getString("id"),
                        row.getBytes("payload")))
                : new ProducerRecord<>(
                        topic,
                        row.getObject("partition", Integer.class),
                        row.getBytes("record_key"),
                        row.getBytes("payload"),
                        StoredHeaders.read(headers));
    }

    void delete(List<Row> rows) {
        jdbc.sql("delete from outbox where position = any (:positions) and refused_at is null")
                .param("positions", rows.stream().map(Row::position).toArray(Long[]::new))
                .update();
    }

    /** Keeps an event that Kafka will not take for a person to decide on. */
    void refuse(Row row) {
        jdbc.sql("update outbox set refused_at = now() where id = :id")
                .param("id", row.id())
                .update();
    }

    long size() {
        return jdbc.sql("select count(*) from outbox where refused_at is null")
                .query(Long.class)
                .single();
    }

    long refused() {
        return jdbc.sql("select count(*) from outbox where refused_at is not null")
                .query(Long.class)
                .single();
    }

    record Row(long position, UUID id, ProducerRecord<byte[], byte[]> record) {}
}

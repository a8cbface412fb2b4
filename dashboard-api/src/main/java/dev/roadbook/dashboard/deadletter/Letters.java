package dev.roadbook.dashboard.deadletter;

import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.platform.kafka.Outage;
import dev.roadbook.platform.kafka.StoredHeaders;
import dev.roadbook.platform.list.SearchText;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters themselves. */
@Repository
class Letters {

    private static final int KEY_LENGTH = 200;

    private final JdbcClient jdbc;
    private final LetterProperties properties;
    private final Clock clock;

    Letters(JdbcClient jdbc, LetterProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A letter with its bytes.
     *
     * @param letter what the list shows
     * @param topic its dead-letter topic
     * @param key key of the record
     * @param value value of the record
     * @param headers headers of the record, the cause of its failure among them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(
            LetterView letter, String topic, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {}

    /**
     * Keeps letters that are new; when too many wait for a decision, they wait on their topics.
     *
     * <p>One that is old enough to be forgotten may have been decided on before, by somebody nobody remembers.
     */
    @Transactional
    public void keep(List<DeadLetter> letters) {
        if (open() + letters.size() > properties.maxOpen()) {
            throw new Outage(
                    "dead letters wait on their topics",
                    new IllegalStateException("more than " + properties.maxOpen() + " are open"));
        }
        var forgotten = forgottenBefore();
        letters.stream()
                .filter(letter -> !letter.failedAt().isBefore(forgotten))
                .forEach(this::keep);
    }

    private void keep(DeadLetter letter) {
        var record = letter.record();
        var headers = letter.headers();
        var key = LetterHeaders.printable(record.key(), KEY_LENGTH);
        jdbc.sql("""
                        insert into dead_letter
                            (letter_id, topic, partition, position, failed_at, listener, service, source_topic,
                             source_partition, source_offset, key_text, event_type, cause, message, attempt, replay_of,
                             record_key, value, headers, search_text)
                        values
                            (:id, :topic, :partition, :position, :failedAt, :listener, :service, :sourceTopic,
                             :sourcePartition, :sourceOffset, :keyText, :eventType, :cause, :message, :attempt,
                             :replayOf, :key, :value, cast(:headers as json), :searchText)
                        on conflict (letter_id) do nothing
                        """)
                .param("id", letter.id())
                .param("topic", record.topic())
                .param("partition", record.partition())
                .param("position", record.offset())
                .param("failedAt", BusinessTime.parameter(letter.failedAt()))
                .param("listener", letter.listener())
                .param("service", headers.service())
                .param("sourceTopic", letter.sourceTopic())
                .param("sourcePartition", letter.sourcePartition())
                .param("sourceOffset", letter.sourceOffset())
                .param("keyText", key)
                .param("eventType", headers.eventType())
                .param("cause", headers.cause())
                .param("message", headers.message())
                .param("attempt", letter.attempt())
                .param("replayOf", letter.replayOf())
                .param("key", record.key(), Types.BINARY)
                .param("value", record.value(), Types.BINARY)
                .param("headers", StoredHeaders.write(record.headers()))
                .param("searchText", SearchText.of(key, headers.eventType(), headers.cause(), headers.message()))
                .update();
    }

    private long open() {
        return jdbc.sql("select count(*) from dead_letter where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql("select " + LetterView.COLUMNS + """
                        , topic, record_key, value, headers
                        from dead_letter
                        where letter_id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Stored(
                        LetterView.of(row),
                        row.getString("topic"),
                        row.getBytes("record_key"),
                        row.getBytes("value"),
                        StoredHeaders.read(row.getString("headers"))))
                .optional();
    }

    /** The letter that came of this one's replay, if that failed too. */
    Optional<UUID> again(UUID id) {
        return jdbc.sql("select letter_id from dead_letter where replay_of = :id order by failed_at limit 1")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Whether the letter was open still: of two who decide at once, one does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(UUID id, LetterState state, String by, @Nullable String key, Instant at) {
        return jdbc.sql("""
                        update dead_letter
                        set state = :state, decided_by = :by, decided_at = :at, decision_key = :key
                        where letter_id = :id and state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", BusinessTime.parameter(at))
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Whether the letter was decided like this by the same request. */
    boolean isDecided(UUID id, LetterState state, String by, String key) {
        return jdbc.sql("""
                        select exists (
                            select from dead_letter
                            where letter_id = :id and state = :state and decided_by = :by and decision_key = :key)
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Forgets letters as their topics do. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from dead_letter where failed_at < :before")
                .param("before", BusinessTime.parameter(forgottenBefore()))
                .update();
    }

    private Instant forgottenBefore() {
        return clock.instant().minus(properties.keep());
    }
}

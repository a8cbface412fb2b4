package dev.roadbook.ingestion.reply;

import dev.roadbook.ingestion.batch.BatchRested;
import dev.roadbook.ingestion.source.Sources;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is owed to senders, from the transaction on in which their file comes to rest. */
@Repository
@EnableConfigurationProperties(ReplyProperties.class)
class Replies {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sources sources;
    private final ReplyProperties properties;
    private final Clock clock;

    Replies(JdbcClient jdbc, JsonMapper json, Sources sources, ReplyProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sources = sources;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A reply on its way.
     *
     * @param attempts how many there were, this one counted
     */
    record Owed(UUID id, String source, String body, int attempts) {}

    /** Where the source wants to be told. Corrections are ours, not its. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(BatchRested rested) {
        var batch = rested.batch();
        if (batch.corrects() != null || sources.replyTo(batch.source()).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var body = ReplyBody.of(batch, properties.publicUrl(), now);
        jdbc.sql("""
                        insert into reply (id, batch_id, source, type, body, created_at, due_at)
                        values (:id, :batchId, :source, :type, :body, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("batchId", batch.id())
                .param("source", batch.source())
                .param("type", body.type())
                .param("body", json.writeValueAsString(body))
                .param("now", at(now))
                .update();
    }

    /** Takes some that are due. An attempt counts before it is made; whoever dies over it leaves it to be due again. */
    @Transactional
    public List<Owed> claim(int most) {
        return jdbc.sql("""
                        update reply
                        set attempts = attempts + 1,
                            due_at = :now + make_interval(
                                secs => :timeout + least(:firstBackOff * power(4, attempts), :maxBackOff))
                        where id in (
                            select id
                            from reply
                            where delivered_at is null and given_up_at is null and due_at <= :now
                            order by due_at, position
                            limit :most
                            for update skip locked)
                        returning id, source, body, attempts
                        """)
                .param("now", at(clock.instant()))
                .param("timeout", properties.timeout().toSeconds())
                .param("firstBackOff", properties.firstBackOff().toSeconds())
                .param("maxBackOff", properties.maxBackOff().toSeconds())
                .param("most", most)
                .query(Owed.class)
                .list();
    }

    @Transactional
    public void delivered(UUID id, String answer) {
        jdbc.sql("update reply set delivered_at = :now, last_answer = :answer where id = :id")
                .param("now", at(clock.instant()))
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    /** It is tried again when it is due, unless it is given up. */
    @Transactional
    public void failed(UUID id, String answer, boolean givenUp) {
        jdbc.sql("""
                        update reply
                        set last_answer = :answer, given_up_at = case when :givenUp then cast(:now as timestamptz) end
                        where id = :id
                        """)
                .param("answer", answer)
                .param("givenUp", givenUp)
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from reply where created_at < ?")
                .param(at(clock.instant().minus(properties.keptFor())))
                .update();
    }

    /** Whether there is such a batch, whoever sent it. */
    @Transactional(readOnly = true)
    public boolean knows(UUID batchId) {
        return jdbc.sql("select exists (select from batch where id = ?)")
                .param(batchId)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<ReplyView> of(UUID batchId) {
        return jdbc.sql("""
                        select type, created_at, attempts, last_answer, delivered_at, given_up_at
                        from reply
                        where batch_id = ?
                        order by position
                        """).param(batchId).query(ReplyView.class).list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

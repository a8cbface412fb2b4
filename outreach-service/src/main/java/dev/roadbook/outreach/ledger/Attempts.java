package dev.roadbook.outreach.ledger;

import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.jdbc.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to intents; this only grows. */
@Repository
public class Attempts {

    private final JdbcClient jdbc;
    private final String instance;
    private final Clock clock;

    Attempts(JdbcClient jdbc, RoadbookProperties roadbook, Clock clock) {
        this.jdbc = jdbc;
        this.instance = roadbook.instance();
        this.clock = clock;
    }

    /** What came of working on an intent, with the server's answer where there was one. */
    public record Attempt(
            Instant at,
            String instance,
            String outcome,
            @Nullable Integer replyCode,
            @Nullable String reply) {}

    /** An attempt that is over. */
    public record Ended(
            Intent intent,
            String outcome,
            @Nullable Integer replyCode,
            @Nullable String reply) {}

    public void add(Intent intent, String outcome, @Nullable Integer code, @Nullable String reply) {
        add(List.of(new Ended(intent, outcome, code, reply)));
    }

    public void add(List<Ended> ended) {
        var rows = Columns.of(ended);
        jdbc.sql("""
                        insert into send_attempt (intent_id, fence, at, instance, outcome, reply_code, reply)
                        select cast(id as uuid), cast(fence as bigint), :now, :instance, outcome,
                               cast(code as integer), reply
                        from unnest(cast(:ids as text[]), cast(:fences as text[]), cast(:outcomes as text[]),
                                    cast(:codes as text[]), cast(:replies as text[]))
                             as t (id, fence, outcome, code, reply)
                        """)
                .param("ids", rows.column(row -> row.intent.id()))
                .param("fences", rows.column(row -> row.intent.fence()))
                .param("instance", instance)
                .param("outcomes", rows.column(Ended::outcome))
                .param("codes", rows.column(Ended::replyCode))
                .param("replies", rows.column(Ended::reply))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    public List<Attempt> of(UUID intentId) {
        return jdbc.sql("""
                        select at, instance, outcome, reply_code, reply
                        from send_attempt
                        where intent_id = :id
                        order by attempt_id
                        """).param("id", intentId).query(Attempt.class).list();
    }
}

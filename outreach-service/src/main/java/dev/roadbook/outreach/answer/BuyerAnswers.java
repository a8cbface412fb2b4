package dev.roadbook.outreach.answer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to offers, and what was decided about it; each once. */
@Repository
class BuyerAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AnswerEvents events;
    private final Clock clock;

    BuyerAnswers(JdbcClient jdbc, JsonMapper json, AnswerEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** What people decide about a draft. */
    enum Decision {
        APPROVED,
        DISMISSED
    }

    /** Takes the first answer to an offer, and tells which that is. */
    @Transactional
    public AnswerKind take(Offered offered, Reply reply) {
        boolean isFirst = jdbc.sql("""
                        insert into answer (intent_id, account_id, kind, lines, note, answered_at, state)
                        values (:intent, :account, :kind, cast(:lines as jsonb), :note, :now, :state)
                        on conflict (intent_id) do nothing
                        """)
                        .param("intent", offered.intentId())
                        .param("account", offered.accountId())
                        .param("kind", reply.kind().name())
                        .param("lines", json.writeValueAsString(reply.lines()))
                        .param("note", reply.note())
                        .param("now", now())
                        .param("state", reply.kind() == AnswerKind.NOT_NOW ? "NOTED" : "OPEN")
                        .update()
                == 1;
        if (isFirst) {
            events.answered(offered, reply.kind());
            return reply.kind();
        }
        return jdbc.sql("select kind from answer where intent_id = :intent")
                .param("intent", offered.intentId())
                .query(AnswerKind.class)
                .single();
    }

    /** Decides about a draft; false where something else was decided before. */
    @Transactional
    public boolean decide(UUID id, Decision decision, String by) {
        var account = jdbc.sql("""
                        update answer
                        set state = :decision, decided_by = :by, decided_at = :now
                        where intent_id = :id and state = 'OPEN'
                        returning account_id
                        """)
                .param("decision", decision.name())
                .param("by", by)
                .param("now", now())
                .param("id", id)
                .query(String.class)
                .optional();
        account.ifPresent(accountId -> events.decided(id, accountId, decision, by));
        return account.isPresent() || state(id).filter(decision.name()::equals).isPresent();
    }

    private Optional<String> state(UUID id) {
        return jdbc.sql("select state from answer where intent_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

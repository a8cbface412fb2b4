package dev.roadbook.ingestion.account;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts one by one, for people who look at them and set them right. */
@Repository
class Accounts {

    /** What became of an edit. */
    sealed interface Outcome {
        record Edited(CustomerView account) implements Outcome {}

        record Stale() implements Outcome {}

        record Missing() implements Outcome {}

        record UnknownRep() implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final SqlList<CustomerView> customers;
    private final Outbox outbox;
    private final Clock clock;

    Accounts(JdbcClient jdbc, SqlList<CustomerView> customers, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Changes the account and tells of it, both or neither. */
    @Transactional
    public Outcome edit(String id, long revision, AccountEdit edit) {
        if (edit.repId() != null && !repExists(edit.repId())) {
            return new Outcome.UnknownRep();
        }
        int updated = jdbc.sql("""
                        update account
                        set email = :email, email_edited = true, rep_id = :repId, rep_edited = true,
                            revision = revision + 1, batch_id = null, updated_at = :now
                        where id = :id and revision = :revision
                        """)
                .param("email", edit.email())
                .param("repId", edit.repId())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id)
                .param("revision", revision)
                .update();
        var account = customers.find(id);
        if (updated == 0) {
            return account.isPresent() ? new Outcome.Stale() : new Outcome.Missing();
        }
        jdbc.sql(AccountEvents.SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> AccountEvents.of(row))
                .list()
                .forEach(event -> outbox.append(Topic.ACCOUNTS, id, event));
        return new Outcome.Edited(account.orElseThrow());
    }

    private boolean repExists(@Nullable String repId) {
        return jdbc.sql("select exists (select from rep where id = :id)")
                .param("id", repId)
                .query(Boolean.class)
                .single();
    }
}

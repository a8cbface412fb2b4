package dev.roadbook.ingestion.account;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final ActivityLog activities;
    private final Clock clock;

    Accounts(JdbcClient jdbc, SqlList<CustomerView> customers, Outbox outbox, ActivityLog activities, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** Changes the account and tells of it, both or neither. */
    @Transactional
    public Outcome edit(String id, long revision, AccountEdit edit, String person) {
        if (edit.repId() != null && !repExists(edit.repId())) {
            return new Outcome.UnknownRep();
        }
        var replaced = jdbc.sql("""
                        update account
                        set email = :email, email_edited = true, rep_id = :repId, rep_edited = true,
                            revision = revision + 1, batch_id = null, updated_at = :now
                        where id = :id and revision = :revision
                        returning old.email, old.rep_id
                        """)
                .param("email", edit.email())
                .param("repId", edit.repId())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id)
                .param("revision", revision)
                .query(AccountEdit.class)
                .optional();
        var account = customers.find(id);
        if (replaced.isEmpty()) {
            return account.isPresent() ? new Outcome.Stale() : new Outcome.Missing();
        }
        jdbc.sql(AccountEvents.SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> AccountEvents.of(row))
                .list()
                .forEach(event -> outbox.append(Topic.ACCOUNTS, id, event));
        deeds(replaced.get(), edit, person).forEach(deed -> activities.add(deed.about(id)));
        return new Outcome.Edited(account.orElseThrow());
    }

    /** What was changed, address and representative each; an address is nobody else's business and not told. */
    private static List<Deed> deeds(AccountEdit before, AccountEdit after, String person) {
        var deeds = new ArrayList<Deed>();
        if (!Objects.equals(before.email(), after.email())) {
            deeds.add(Deed.of(
                    person,
                    "BUYER_ADDRESS_CHANGED",
                    "The buyer's address was " + (after.email() == null ? "removed." : "changed.")));
        }
        if (!Objects.equals(before.repId(), after.repId())) {
            deeds.add(Deed.of(person, "REPRESENTATIVE_CHANGED", "The account was given to another representative.")
                    .replacing(before.repId(), after.repId()));
        }
        return deeds;
    }

    private boolean repExists(@Nullable String repId) {
        return jdbc.sql("select exists (select from rep where id = :id)")
                .param("id", repId)
                .query(Boolean.class)
                .single();
    }
}

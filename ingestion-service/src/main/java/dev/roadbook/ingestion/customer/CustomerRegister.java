package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.account.CanonicalAccounts;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is a customer by a person's word: enters those that no file names yet, archives those that nobody is to sell to. */
@Repository
class CustomerRegister {

    private final JdbcClient jdbc;
    private final CanonicalAccounts accounts;
    private final CustomerProfiles profiles;
    private final CustomerNews news;
    private final Clock clock;

    CustomerRegister(
            JdbcClient jdbc, CanonicalAccounts accounts, CustomerProfiles profiles, CustomerNews news, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.profiles = profiles;
        this.news = news;
        this.clock = clock;
    }

    /** Enters a customer under the id that its orders will find; the same key again enters nothing. */
    @Transactional
    public String enter(NewCustomer customer, @Nullable String key, Caller caller) {
        var name = customer.values().name();
        if (name == null || name.isBlank()) {
            throw ProblemException.badParameter("values.name", "a customer has a name");
        }
        var id = accounts.accountOf(customer.hints(name))
                .orElseThrow(() -> ProblemException.badParameter("card_code", "has no letter and no digit"));
        if (insert(id, name, customer, key, caller.username())) {
            profiles.enter(id, customer.values(), caller.username());
            news.tell(id, List.of(Deed.of(caller.username(), "CUSTOMER_ENTERED", "The customer was entered by hand.")));
        } else if (!entered(key, caller).map(id::equals).orElseThrow(() -> exists(id))) {
            throw IdempotencyKey.reused();
        }
        return id;
    }

    private boolean insert(String id, String name, NewCustomer customer, @Nullable String key, String person) {
        return jdbc.sql("""
                        insert into account (id, card_code, ship_to, name, currency, currency_open, created_by,
                            creation_key, updated_at)
                        values (:id, :cardCode, :shipTo, :name, :currency, true, :person, :key, :now)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("cardCode", customer.cardCode().strip())
                        .param("shipTo", customer.shipTo())
                        .param("name", name)
                        .param("currency", customer.currency())
                        .param("person", person)
                        .param("key", key)
                        .param("now", now())
                        .update()
                == 1;
    }

    private Optional<String> entered(@Nullable String key, Caller caller) {
        return jdbc.sql("select id from account where created_by = :person and creation_key = :key")
                .param("person", caller.username())
                .param("key", key)
                .query(String.class)
                .optional();
    }

    private static ProblemException exists(String id) {
        return new ProblemException(
                HttpStatus.CONFLICT, "customer_exists", "There is such a customer already: %s.".formatted(id));
    }

    /** From then on nobody is reminded, advised or called for it; what it ordered stays. */
    @Transactional
    public void archive(String id, long revision, Caller caller) {
        change(id, revision, true, caller.username());
        news.tell(id, List.of(Deed.of(caller.username(), "CUSTOMER_ARCHIVED", "The customer was archived.")));
    }

    @Transactional
    public void restore(String id, long revision, Caller caller) {
        change(id, revision, false, caller.username());
        news.tell(id, List.of(Deed.of(caller.username(), "CUSTOMER_RESTORED", "The customer was taken back.")));
    }

    private void change(String id, long revision, boolean archive, String person) {
        int changed = jdbc.sql("""
                        update account
                        set archived_at = case when :archive then cast(:now as timestamptz) end,
                            archived_by = case when :archive then :person end,
                            revision = revision + 1, batch_id = null, updated_at = :now
                        where id = :id and revision = :revision and survivor_id is null
                            and (archived_at is null) = :archive
                        """)
                .param("archive", archive)
                .param("now", now())
                .param("person", person)
                .param("id", id)
                .param("revision", revision)
                .update();
        if (changed == 0) {
            throw refusal(id, revision);
        }
    }

    private ProblemException refusal(String id, long revision) {
        var known = jdbc.sql("select revision from account where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
        return known == revision
                ? new ProblemException(
                        HttpStatus.CONFLICT,
                        "not_possible_now",
                        "The customer is so already, or was merged into another.")
                : EntityTag.stale();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package dev.roadbook.ingestion.merge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges and what follows from all of them: under which account each one stands. */
@Repository
class Merges {

    /** The name of the lock under which people decide, one after the other. */
    private static final long DECIDING = 0x6465_6369_6465_0001L;

    private static final String SELECT = """
            select id, account_id, into_id, state, coalesce(unmerge_reason, reason) as reason,
                coalesce(unmerged_by, merged_by) as person, moved_at is not null as moved, failed
            from account_merge
            """;

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decideAlone() {
        jdbc.sql("select pg_advisory_xact_lock(%d)".formatted(DECIDING)).query().listOfRows();
    }

    Merge get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Merge.class)
                .single();
    }

    /** The merge of an account that has not been taken apart. */
    Optional<Merge> ofAccount(String accountId) {
        return jdbc.sql(SELECT + "where account_id = :account and state <> 'UNMERGED'")
                .param("account", accountId)
                .query(Merge.class)
                .optional();
    }

    /** What has waited longest. */
    Optional<UUID> next() {
        return jdbc.sql("""
                        select id
                        from account_merge
                        where state in ('MERGING', 'UNMERGING') and not failed
                        order by wish
                        limit 1
                        """).query(UUID.class).optional();
    }

    void add(UUID id, String accountId, String intoId, String reason, String person, Instant now) {
        jdbc.sql("""
                        insert into account_merge (id, account_id, into_id, state, reason, merged_by, merged_at)
                        values (:id, :account, :into, 'MERGING', :reason, :person, :now)
                        """)
                .param("id", id)
                .param("account", accountId)
                .param("into", intoId)
                .param("reason", reason)
                .param("person", person)
                .param("now", utc(now))
                .update();
    }

    /** One that failed is tried again. */
    void retry(UUID id) {
        jdbc.sql("update account_merge set failed = false, attempts = 0 where id = :id and failed")
                .param("id", id)
                .update();
    }

    void undo(UUID id, String reason, String person, Instant now) {
        jdbc.sql("""
                        update account_merge
                        set state = 'UNMERGING', unmerge_reason = :reason, unmerged_by = :person, unmerged_at = :now,
                            moved_at = null, wish = nextval('account_wish'), attempts = 0, failed = false
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("person", person)
                .param("now", utc(now))
                .update();
    }

    /** The account and those it would be merged into in turn, also by merges that are not done yet, up to the last. */
    List<String> above(String accountId) {
        return jdbc.sql("""
                        with recursive above as (
                            select cast(:account as text) as id, 0 as height
                            union all
                            select m.into_id, height + 1
                            from above
                            join account_merge m on m.account_id = above.id and m.state <> 'UNMERGED')
                        select id from above order by height
                        """).param("account", accountId).query(String.class).list();
    }

    /** Accounts whose orders move with an account's: it, and all that are merged into it. */
    List<String> below(String accountId) {
        return jdbc.sql("with recursive " + BELOW + " select id from below order by id <> :account, id")
                .param("account", accountId)
                .query(String.class)
                .list();
    }

    private static final String BELOW = """
            below as (
                select cast(:account as text) as id
                union
                select m.account_id from below join applied_merge m on m.into_id = below.id)
            """;

    /** Under which account an account's orders stand. */
    String standing(String accountId) {
        return jdbc.sql("select coalesce(survivor_id, id) from account where id = :account")
                .param("account", accountId)
                .query(String.class)
                .single();
    }

    void moved(UUID id, Instant now) {
        jdbc.sql("update account_merge set moved_at = :now where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Lets an account and those below it stand where all merges that are done now put them. */
    void repoint(String accountId, UUID cause, Instant now) {
        jdbc.sql("with recursive " + BELOW + """
                        , above as (
                            select cast(:account as text) as id, 0 as height
                            union all
                            select m.into_id, height + 1 from above join applied_merge m on m.account_id = above.id),
                        top as (select id from above order by height desc limit 1)
                        update account a
                        set survivor_id = nullif(top.id, a.id), revision = a.revision + 1, batch_id = :cause,
                            updated_at = :now
                        from below, top
                        where a.id = below.id
                        """)
                .param("account", accountId)
                .param("cause", cause)
                .param("now", utc(now))
                .update();
    }

    /** An account that stands alone buys in the currency of its orders; without one the next file says. */
    void settleCurrency(String accountId) {
        jdbc.sql("""
                        update account a
                        set currency = coalesce(o.currency, a.currency), currency_open = o.currency is null
                        from (
                            select min(currency) as currency
                            from sales_order
                            where account_id = :account and not retracted) o
                        where a.id = :account and a.survivor_id is null
                        """).param("account", accountId).update();
    }

    void told(UUID id) {
        jdbc.sql("""
                        update account_merge
                        set state = case state when 'MERGING' then 'MERGED' else 'UNMERGED' end
                        where id = :id and state in ('MERGING', 'UNMERGING')
                        """).param("id", id).update();
    }

    int begin(UUID id) {
        return jdbc.sql("update account_merge set attempts = attempts + 1 where id = :id returning attempts")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void forgive(UUID id) {
        jdbc.sql("update account_merge set attempts = greatest(attempts - 1, 0) where id = :id")
                .param("id", id)
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("update account_merge set failed = true where id = :id")
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}

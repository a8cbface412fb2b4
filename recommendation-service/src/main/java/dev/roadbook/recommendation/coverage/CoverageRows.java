package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.recommendation.intake.SettledAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each account stands between touched, due, computed and published. */
@Repository
class CoverageRows {

    private final JdbcClient jdbc;

    CoverageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes accounts due whose orders changed, and remembers by which batch. */
    void enrol(Collection<SettledAccount> accounts) {
        var sorted = Columns.of(accounts.stream()
                .sorted(Comparator.comparing(SettledAccount::accountId))
                .toList());
        jdbc.sql("""
                        insert into coverage (account_id, batch_id)
                        select account_id, batch_id
                        from unnest(:accounts::text[], :batches::uuid[]) as t (account_id, batch_id)
                        on conflict (account_id) do update set market_version = 0, batch_id = excluded.batch_id
                        """)
                .param("accounts", sorted.column(SettledAccount::accountId))
                .param("batches", sorted.column(SettledAccount::batchId))
                .update();
    }

    /** Makes accounts due that have a coverage already. */
    void makeDue(Collection<String> accounts) {
        jdbc.sql("update coverage set market_version = 0 where account_id = any (:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .update();
    }

    /** Makes every account due that stands on its own and has no coverage yet. */
    void enrolKnownAccounts() {
        jdbc.sql("""
                        insert into coverage (account_id)
                        select account_id from account where active and name is not null
                        on conflict (account_id) do nothing
                        """).update();
    }

    /** Locks due accounts for this transaction, except those another one works on. */
    List<Due> claim(long marketVersion, int limit) {
        return jdbc.sql("""
                        select coverage.account_id, coverage.content_hash,
                            coalesce(account.segment, '') as segment, account.active is not false as active
                        from coverage left join account using (account_id)
                        where coverage.market_version < :version
                        order by coverage.account_id
                        limit :limit
                        for update of coverage skip locked
                        """)
                .param("version", marketVersion)
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** Locks those of the accounts that are due, except those another transaction works on. */
    List<Due> claim(long marketVersion, Collection<String> accounts) {
        return jdbc.sql("""
                        select coverage.account_id, coverage.content_hash,
                            coalesce(account.segment, '') as segment, account.active is not false as active
                        from coverage left join account using (account_id)
                        where coverage.market_version < :version and coverage.account_id = any (:accounts)
                        order by coverage.account_id
                        for update of coverage skip locked
                        """)
                .param("version", marketVersion)
                .param("accounts", accounts.toArray(String[]::new))
                .query(Due.class)
                .list();
    }

    void confirm(long marketVersion, Collection<String> accounts) {
        jdbc.sql("update coverage set market_version = :version where account_id = any (:accounts)")
                .param("version", marketVersion)
                .param("accounts", accounts.toArray(String[]::new))
                .update();
    }

    void replace(long marketVersion, LocalDate asOf, Instant now, List<Computed> computed) {
        var rows = Columns.of(computed);
        jdbc.sql("""
                        update coverage
                        set market_version = :version, revision = coverage.revision + 1, as_of = :asOf, changed_at = :now,
                            caused_by = coverage.batch_id,
                            content_hash = computed.hash, coverage_pct = computed.pct, content = computed.content,
                            next_order = computed.next_order,
                            carried = array(
                                select sku from json_array_elements_text(computed.content -> 'carried') as sku),
                            missing = array(
                                select gap ->> 'sku'
                                from json_array_elements(computed.content -> 'gaps') with ordinality as g (gap, place)
                                order by place),
                            scores = array(
                                select (gap ->> 'score')::numeric
                                from json_array_elements(computed.content -> 'gaps') with ordinality as g (gap, place)
                                order by place)
                        from unnest(:accounts::text[], :hashes::text[], :pcts::numeric[], :contents::json[],
                                :orders::json[])
                            as computed (account_id, hash, pct, content, next_order)
                        where coverage.account_id = computed.account_id
                        """)
                .param("version", marketVersion)
                .param("asOf", asOf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("accounts", rows.column(Computed::accountId))
                .param("hashes", rows.column(one -> one.stored().hash()))
                .param("pcts", rows.column(one -> one.content().coverage().coveragePct()))
                .param("contents", rows.column(one -> one.stored().coverage()))
                .param("orders", rows.column(one -> one.stored().order()))
                .update();
    }

    record Due(String accountId, @Nullable String contentHash, String segment, boolean active) {}

    record Computed(String accountId, Content content, StoredContent stored) {}
}

package dev.roadbook.recommendation.run.export;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.recommendation.audit.Verdict;
import dev.roadbook.recommendation.scenario.Item;
import dev.roadbook.recommendation.scenario.Scenario;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Approved recommendations on their way out. */
@Repository
class ApprovedRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Approved(UUID id, String accountId, String sku, Scenario scenario, BigDecimal score) {

        Item item() {
            return new Item(sku, scenario, score, List.of(), List.of(), null, null);
        }
    }

    record Judged(Approved approved, Verdict verdict) {}

    /** Sees to it that nobody decides on a run until the transaction ends. */
    void lock(UUID run) {
        jdbc.sql("select id from recommendation_run where id = :run for update")
                .param("run", run)
                .query(UUID.class)
                .single();
    }

    /** What is approved of the next accounts, in the order of their ids. */
    List<Approved> after(UUID run, String account, int accounts) {
        return jdbc.sql("""
                        select id, account_id, sku, scenario, score
                        from recommended_item
                        where run_id = :run and state = 'APPROVED' and account_id in (
                            select distinct account_id
                            from recommended_item
                            where run_id = :run and state = 'APPROVED' and account_id > :after
                            order by account_id
                            limit :limit)
                        order by account_id, place
                        """)
                .param("run", run)
                .param("after", account)
                .param("limit", accounts)
                .query(Approved.class)
                .list();
    }

    void leave(UUID run, UUID export, List<Approved> leaving) {
        jdbc.sql("""
                        update recommended_item
                        set export_id = :export, exported_at = coalesce(exported_at, :now), held_back = null
                        where id = any (:ids)
                        """)
                .param("export", export)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", leaving.stream().map(Approved::id).toArray(UUID[]::new))
                .update();
        var rows = Columns.of(leaving);
        jdbc.sql("""
                        insert into left_recommendation (account_id, sku, run_id, left_on)
                        select account_id, sku, :run, :today
                        from unnest(:accounts::text[], :skus::text[]) as t (account_id, sku)
                        on conflict do nothing
                        """)
                .param("run", run)
                .param("today", LocalDate.now(clock))
                .param("accounts", rows.column(Approved::accountId))
                .param("skus", rows.column(Approved::sku))
                .update();
    }

    void holdBack(List<Judged> held) {
        var rows = Columns.of(held);
        jdbc.sql("""
                        update recommended_item
                        set export_id = null, held_back = t.findings
                        from unnest(:ids::uuid[], :findings::json[]) as t (id, findings)
                        where recommended_item.id = t.id
                        """)
                .param("ids", rows.column(row -> row.approved().id()))
                .param(
                        "findings",
                        rows.column(row -> JSON.writeValueAsString(row.verdict().findings())))
                .update();
    }
}

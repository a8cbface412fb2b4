package dev.roadbook.recommendation.run;

import dev.roadbook.platform.jdbc.Columns;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.recommendation.audit.Severity;
import dev.roadbook.recommendation.run.AccountResult.JudgedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What runs recommend, with all it was computed from. */
@Repository
class ResultRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FETCH_SIZE = 500;

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account of a run. */
    record Computed(String accountId, String inputs, AccountResult result, String hash) {

        static Computed of(String accountId, AccountInputs inputs, AccountResult result) {
            var kept = JSON.writeValueAsString(inputs);
            return new Computed(accountId, kept, result, RunHash.of(kept, result));
        }
    }

    /** An account as it was kept. */
    record Kept(String accountId, String inputs, String hash) {

        AccountInputs read() {
            return JSON.readValue(inputs, AccountInputs.class);
        }
    }

    private record Row(UUID id, String accountId, int place, JudgedItem judged) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID run, List<Computed> computed) {
        var accounts = Columns.of(computed);
        jdbc.sql("""
                        insert into recommended_account (run_id, account_id, scenario, hold, inputs, rejected, hash)
                        select :run, account_id, scenario, hold, inputs, rejected, hash
                        from unnest(:accounts::text[], :scenarios::text[], :holds::text[], :inputs::json[],
                            :rejected::json[], :hashes::text[]) as t (account_id, scenario, hold, inputs, rejected, hash)
                        """)
                .param("run", run)
                .param("accounts", accounts.column(Computed::accountId))
                .param("scenarios", accounts.column(row -> row.result().scenario()))
                .param("holds", accounts.column(row -> row.result().hold()))
                .param("inputs", accounts.column(Computed::inputs))
                .param(
                        "rejected",
                        accounts.column(
                                row -> JSON.writeValueAsString(row.result().rejected())))
                .param("hashes", accounts.column(Computed::hash))
                .update();
        addItems(run, computed);
    }

    private void addItems(UUID run, List<Computed> computed) {
        var items = Columns.of(rows(run, computed));
        jdbc.sql("""
                        insert into recommended_item (id, run_id, account_id, place, sku, scenario, score, quantity, price,
                            contributions, reasons, audit_score, errors, passes, findings)
                        select id, :run, account_id, place, sku, scenario, score, quantity, price,
                            contributions, reasons, audit_score, errors, passes, findings
                        from unnest(:ids::uuid[], :accounts::text[], :places::integer[], :skus::text[],
                            :scenarios::text[], :scores::numeric[], :quantities::numeric[], :prices::numeric[],
                            :contributions::json[], :reasons::json[], :auditScores::integer[], :errors::integer[],
                            :passes::boolean[], :findings::json[])
                            as t (id, account_id, place, sku, scenario, score, quantity, price,
                                contributions, reasons, audit_score, errors, passes, findings)
                        """)
                .param("run", run)
                .param("ids", items.column(Row::id))
                .param("accounts", items.column(Row::accountId))
                .param("places", items.column(Row::place))
                .param("skus", items.column(row -> row.judged().item().sku()))
                .param("scenarios", items.column(row -> row.judged().item().scenario()))
                .param("scores", items.column(row -> row.judged().item().score()))
                .param("quantities", items.column(row -> row.judged().item().quantity()))
                .param("prices", items.column(row -> row.judged().item().price()))
                .param(
                        "contributions",
                        items.column(row ->
                                JSON.writeValueAsString(row.judged().item().contributions())))
                .param(
                        "reasons",
                        items.column(row ->
                                JSON.writeValueAsString(row.judged().item().reasons())))
                .param("auditScores", items.column(row -> row.judged().verdict().score()))
                .param("errors", items.column(ResultRows::errors))
                .param("passes", items.column(row -> row.judged().verdict().passes()))
                .param(
                        "findings",
                        items.column(row ->
                                JSON.writeValueAsString(row.judged().verdict().findings())))
                .update();
    }

    private static long errors(Row row) {
        return row.judged().verdict().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private static List<Row> rows(UUID run, List<Computed> computed) {
        var rows = new ArrayList<Row>();
        for (var account : computed) {
            int place = 0;
            for (var judged : account.result().items()) {
                place++;
                var id = EventIds.of(
                        "recommendation",
                        run.toString(),
                        account.accountId(),
                        judged.item().sku());
                rows.add(new Row(id, account.accountId(), place, judged));
            }
        }
        return rows;
    }

    /** Reads what the accounts of a run were computed from, in the order of their ids; within a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void readAll(UUID run, BiConsumer<Integer, Kept> consumer) {
        int[] number = {0};
        jdbc.sql("select account_id, inputs, hash from recommended_account where run_id = :run order by account_id")
                .withFetchSize(FETCH_SIZE)
                .param("run", run)
                .query(row -> {
                    number[0]++;
                    consumer.accept(
                            number[0],
                            new Kept(row.getString("account_id"), row.getString("inputs"), row.getString("hash")));
                });
    }
}

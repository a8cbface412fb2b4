package dev.roadbook.recommendation.run.view;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.recommendation.catalogue.Assortment;
import dev.roadbook.recommendation.profile.Profile;
import dev.roadbook.recommendation.run.AccountInputs;
import dev.roadbook.recommendation.run.KeptRuns;
import dev.roadbook.recommendation.run.RunInputs;
import dev.roadbook.recommendation.scenario.Recommendation.Hold;
import dev.roadbook.recommendation.scenario.Rejected;
import dev.roadbook.recommendation.scenario.Scenario;
import dev.roadbook.recommendation.settings.RecommendationSettings.Multipliers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the latest run says of one account. */
@Repository
class AccountRecommendations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final KeptRuns runs;
    private final SqlList<RecommendedItem> items;

    AccountRecommendations(JdbcClient jdbc, KeptRuns runs, SqlList<RecommendedItem> items) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.items = items;
    }

    private record Row(
            UUID runId, Scenario scenario, @Nullable Hold hold, AccountInputs inputs, List<Rejected> rejected) {}

    /** By the latest run, of an account the caller may see. */
    Optional<AccountRecommendation> latest(String account, Caller caller) {
        return find(account, null, caller);
    }

    /** By one run, of an account the caller may see. */
    Optional<AccountRecommendation> of(UUID run, String account, Caller caller) {
        return find(account, run, caller);
    }

    private Optional<AccountRecommendation> find(String account, @Nullable UUID run, Caller caller) {
        return row(account, run, caller.repScope())
                .flatMap(
                        row -> runs.find(row.runId()).map(kept -> recommendation(account, row, kept.inputs(), caller)));
    }

    private Optional<Row> row(String account, @Nullable UUID run, Optional<String> scope) {
        return jdbc.sql("""
                        select r.id, x.scenario, x.hold, x.inputs, x.rejected
                        from recommended_account x
                            join recommendation_run r on r.id = x.run_id and r.completed_at is not null
                            left join account a on a.account_id = x.account_id
                        where x.account_id = :account and (:run::uuid is null or x.run_id = :run)
                            and (:scope::text is null or a.rep_id = :scope)
                        order by r.position desc
                        limit 1
                        """)
                .param("account", account)
                .param("run", run)
                .param("scope", scope.orElse(null))
                .query(AccountRecommendations::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var hold = row.getString("hold");
        return new Row(
                row.getObject("id", UUID.class),
                Scenario.valueOf(row.getString("scenario")),
                hold == null ? null : Hold.valueOf(hold),
                JSON.readValue(row.getString("inputs"), AccountInputs.class),
                List.of(JSON.readValue(row.getString("rejected"), Rejected[].class)));
    }

    private AccountRecommendation recommendation(String account, Row row, RunInputs run, Caller caller) {
        var buyer = row.inputs().buyer();
        var assortment = Assortment.of(run.products());
        return new AccountRecommendation(
                account,
                row.runId(),
                run.asOf(),
                run.policy(),
                row.scenario(),
                row.hold(),
                items(account, row.runId(), caller),
                row.rejected().stream()
                        .map(rejected -> RejectedProduct.of(rejected, assortment.get(rejected.sku())))
                        .toList(),
                multipliers(run.settings().multipliers()),
                Profile.of(
                        buyer.history(),
                        buyer.segment(),
                        assortment,
                        run.settings().bands(),
                        run.asOf()));
    }

    private static Map<Scenario, BigDecimal> multipliers(Multipliers multipliers) {
        return Stream.of(Scenario.values())
                .filter(scenario -> scenario != Scenario.HOLD)
                .collect(
                        toMap(identity(), scenario -> scenario.multiplier(multipliers), (one, _) -> one, TreeMap::new));
    }

    private List<RecommendedItem> items(String account, UUID run, Caller caller) {
        return items
                .visibleTo(caller)
                .within("i.run_id = :run", "run", run)
                .within("i.account_id = :account", "account", account)
                .all()
                .stream()
                .sorted(Comparator.comparing(RecommendedItem::place))
                .toList();
    }
}

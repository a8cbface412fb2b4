package dev.roadbook.prediction.scoring;

import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import dev.roadbook.prediction.outcome.forecast.Forecast.Abstained;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest outcome of each account, and which version of it has been published. */
@Repository
class Predictions {

    private final JdbcClient jdbc;

    Predictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The outcomes that stand, locked: whoever scores an account holds its row. */
    Map<String, LatestPrediction> lock(Collection<String> accountIds) {
        var standing = new HashMap<String, LatestPrediction>();
        jdbc.sql("""
                        select account_id, version, content_hash, changed_at, batch_id, next_expected_on, last_purchase_on
                        from prediction
                        where account_id = any (:accounts)
                        order by account_id
                        for update
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) -> standing.put(row.getString("account_id"), standing(row)))
                .list();
        return standing;
    }

    private static LatestPrediction standing(ResultSet row) throws SQLException {
        return new LatestPrediction(
                row.getLong("version"),
                row.getString("content_hash"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("batch_id", UUID.class),
                row.getObject("next_expected_on", LocalDate.class),
                row.getObject("last_purchase_on", LocalDate.class));
    }

    /** Locks accounts that were last scored on an earlier day or with other yardsticks; others may hold some already. */
    List<String> lockOutdated(Portfolio portfolio, LocalDate asOf, String after, int limit) {
        return jdbc.sql("""
                        select account_id
                        from prediction
                        where account_id > :after
                          and (as_of < :asOf or portfolio_version < :version)
                          and not exists (
                              select from touched_account where touched_account.account_id = prediction.account_id
                          )
                        order by account_id
                        limit :limit
                        for update skip locked
                        """)
                .param("after", after)
                .param("asOf", asOf)
                .param("version", portfolio.version())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void keep(
            List<ScoredAccount> accounts, Map<String, LatestPrediction> standing, Portfolio portfolio, LocalDate asOf) {
        var unchanged = accounts.stream()
                .filter(account -> isStanding(account, standing))
                .toList();
        markScored(unchanged, portfolio, asOf);
        write(
                accounts.stream()
                        .filter(account -> !isStanding(account, standing))
                        .toList(),
                portfolio,
                asOf);
    }

    private static boolean isStanding(ScoredAccount account, Map<String, LatestPrediction> standing) {
        var known = standing.get(account.accountId());
        return known != null && known.version() == account.version();
    }

    private void markScored(List<ScoredAccount> accounts, Portfolio portfolio, LocalDate asOf) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update prediction
                        set as_of = :asOf, portfolio_version = :portfolioVersion
                        where account_id = any (:accounts)
                        """)
                .param("asOf", asOf)
                .param("portfolioVersion", portfolio.version())
                .param("accounts", text(accounts, ScoredAccount::accountId))
                .update();
    }

    private void write(List<ScoredAccount> accounts, Portfolio portfolio, LocalDate asOf) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into prediction (
                            account_id, as_of, portfolio_version, version, content_hash, changed_at, batch_id,
                            currency, model_version, next_expected_on, window_start, window_end, abstention, days_overdue, median_gap,
                            last_purchase_on, purchases, lifetime_revenue, year_to_date, last_year, projection,
                            health_category, churn_category, churn_risk
                        )
                        select account_id, :asOf, :portfolioVersion, version, content_hash, changed_at, batch_id,
                               currency, model_version, next_expected_on, window_start, window_end, abstention, days_overdue, median_gap,
                               last_purchase_on, purchases, lifetime_revenue, year_to_date, last_year, projection,
                               health_category, churn_category, churn_risk
                        from unnest(
                            :accounts, :versions, :hashes, cast(:changes as timestamptz[]), cast(:batches as uuid[]),
                            :currencies, :models, cast(:expected as date[]), cast(:windowStarts as date[]),
                            cast(:windowEnds as date[]), :abstentions, :overdue,
                            cast(:gaps as double precision[]), cast(:lastPurchases as date[]), :purchases,
                            cast(:lifetime as numeric[]), cast(:yearToDate as numeric[]), cast(:lastYear as numeric[]),
                            cast(:projections as numeric[]), :health, :churn, cast(:churnRisks as double precision[])
                        ) as scored (
                            account_id, version, content_hash, changed_at, batch_id,
                            currency, model_version, next_expected_on, window_start, window_end, abstention, days_overdue,
                            median_gap, last_purchase_on, purchases,
                            lifetime_revenue, year_to_date, last_year,
                            projection, health_category, churn_category, churn_risk
                        )
                        order by account_id
                        on conflict (account_id) do update set
                            as_of = excluded.as_of,
                            portfolio_version = excluded.portfolio_version,
                            version = excluded.version,
                            content_hash = excluded.content_hash,
                            changed_at = excluded.changed_at,
                            batch_id = excluded.batch_id,
                            currency = excluded.currency,
                            model_version = excluded.model_version,
                            next_expected_on = excluded.next_expected_on,
                            window_start = excluded.window_start,
                            window_end = excluded.window_end,
                            abstention = excluded.abstention,
                            days_overdue = excluded.days_overdue,
                            median_gap = excluded.median_gap,
                            last_purchase_on = excluded.last_purchase_on,
                            purchases = excluded.purchases,
                            lifetime_revenue = excluded.lifetime_revenue,
                            year_to_date = excluded.year_to_date,
                            last_year = excluded.last_year,
                            projection = excluded.projection,
                            health_category = excluded.health_category,
                            churn_category = excluded.churn_category,
                            churn_risk = excluded.churn_risk
                        """)
                .param("asOf", asOf)
                .param("portfolioVersion", portfolio.version())
                .param("accounts", text(accounts, ScoredAccount::accountId))
                .param("versions", accounts.stream().map(ScoredAccount::version).toArray(Long[]::new))
                .param("hashes", text(accounts, ScoredAccount::contentHash))
                .param("changes", text(accounts, ScoredAccount::changedAt))
                .param("batches", text(accounts, ScoredAccount::batchId))
                .param(
                        "currencies",
                        text(accounts, account -> account.outcome().history().currency()))
                .param("expected", expected(accounts, Expected::on))
                .param("models", text(accounts, account -> account.outcome().modelVersion()))
                .param("windowStarts", expected(accounts, Expected::windowStart))
                .param("windowEnds", expected(accounts, Expected::windowEnd))
                .param(
                        "abstentions",
                        text(accounts, account -> abstention(account.outcome().forecast())))
                .param(
                        "overdue",
                        accounts.stream().map(Predictions::daysOverdue).toArray(Integer[]::new))
                .param("gaps", text(accounts, account -> account.outcome().medianGap()))
                .param("lastPurchases", text(accounts, Predictions::lastPurchase))
                .param(
                        "purchases",
                        accounts.stream()
                                .map(account -> account.outcome().revenue().purchases())
                                .toArray(Integer[]::new))
                .param(
                        "lifetime",
                        text(accounts, account -> account.outcome().revenue().lifetime()))
                .param(
                        "yearToDate",
                        text(accounts, account -> account.outcome().revenue().yearToDate()))
                .param(
                        "lastYear",
                        text(accounts, account -> account.outcome().revenue().lastYear()))
                .param(
                        "projections",
                        text(accounts, account -> account.outcome().pace().projection()))
                .param(
                        "health",
                        text(accounts, account -> account.outcome().health().category()))
                .param(
                        "churn",
                        text(accounts, account -> account.outcome().churn().category()))
                .param(
                        "churnRisks",
                        text(accounts, account -> account.outcome().churn().risk()))
                .update();
    }

    private static @Nullable LocalDate lastPurchase(ScoredAccount account) {
        return account.outcome().history().lastPurchase().map(TradingDay::day).orElse(null);
    }

    private static int daysOverdue(ScoredAccount account) {
        return account.outcome().forecast() instanceof Expected expected ? expected.daysOverdue() : 0;
    }

    private static @Nullable String abstention(Forecast forecast) {
        return switch (forecast) {
            case Abstained(var reason) -> reason.name();
            case Expected _ -> null;
        };
    }

    private static @Nullable String[] expected(List<ScoredAccount> accounts, Function<Expected, LocalDate> value) {
        return text(
                accounts,
                account -> account.outcome().forecast() instanceof Expected expected ? value.apply(expected) : null);
    }

    private static @Nullable String[] text(
            List<ScoredAccount> accounts, Function<ScoredAccount, @Nullable Object> value) {
        var column = new @Nullable String[accounts.size()];
        for (int i = 0; i < column.length; i++) {
            var cell = value.apply(accounts.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    /** Versions that have not been published yet, locked: whoever publishes an account holds its row. */
    Map<String, Long> lockUnpublished(Collection<String> accountIds) {
        var versions = new HashMap<String, Long>();
        jdbc.sql("""
                        select account_id, version
                        from prediction
                        where account_id = any (:accounts) and published_version < version
                        order by account_id
                        for update
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) -> versions.put(row.getString("account_id"), row.getLong("version")))
                .list();
        return versions;
    }

    void markPublished(Collection<String> accountIds) {
        jdbc.sql("update prediction set published_version = version where account_id = any (:accounts)")
                .param("accounts", accountIds.toArray(String[]::new))
                .update();
    }

    boolean isKnown(String accountId) {
        return jdbc.sql("select exists (select from prediction where account_id = :account)")
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    /** The earliest day an outcome refers to. */
    Optional<LocalDate> oldestDay() {
        return jdbc.sql("select min(as_of) from prediction")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}

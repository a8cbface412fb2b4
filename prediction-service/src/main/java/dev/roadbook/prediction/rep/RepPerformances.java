package dev.roadbook.prediction.rep;

import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** How each representative's accounts stand, summed up by the database and published where it changed. */
@Repository
public class RepPerformances {

    private final JdbcClient jdbc;
    private final EventPublisher publisher;
    private final TransactionOperations transactions;
    private final AgentDays days;
    private final Clock clock;

    RepPerformances(
            JdbcClient jdbc,
            EventPublisher publisher,
            TransactionOperations transactions,
            AgentDays days,
            Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.transactions = transactions;
        this.days = days;
        this.clock = clock;
    }

    /** Sums up as of a day and publishes what is new; answers how many representatives that concerned. */
    public int publishChanges(LocalDate asOf) {
        days.sumUp();
        transactions.executeWithoutResult(_ -> sumUp(asOf));
        var published = transactions.execute(_ -> publishNew());
        return published == null ? 0 : published;
    }

    private void sumUp(LocalDate asOf) {
        jdbc.sql("""
                        with rep as (
                            select rep_id from account where rep_id is not null
                            union
                            select rep_id from rep_performance
                        ), home as (
                            select rep_id, mode() within group (order by prediction.currency) as currency
                            from account join prediction using (account_id)
                            where rep_id is not null and not merged
                            group by rep_id
                        ), elapsed as (
                            select cast(each as date) as month,
                                   least(1, (:asOf - cast(each as date) + 1)
                                       / extract(day from each + interval '1 month' - interval '1 day')) as share
                            from generate_series(
                                date_trunc('year', cast(:asOf as timestamp)), cast(:asOf as timestamp),
                                interval '1 month') as each
                        ), quota as (
                            select agent.rep_id, target.currency, sum(target.amount * elapsed.share) as amount
                            from agent
                                cross join elapsed
                                cross join lateral (
                                    select amount, currency
                                    from agent_target
                                    where agent_target.rep_id = agent.rep_id
                                    order by from_month > elapsed.month,
                                             case when from_month <= elapsed.month then from_month end desc, from_month
                                    limit 1
                                ) as target
                            group by agent.rep_id, target.currency
                        ), summary as (
                            select rep.rep_id,
                                   coalesce(min(home.currency), 'EUR') as currency,
                                   count(account.account_id) as accounts,
                                   coalesce(sum(year_to_date), 0) as year_to_date,
                                   coalesce(sum(last_year), 0) as last_year,
                                   coalesce(sum(projection), 0) as projection,
                                   count(*) filter (where days_overdue > 0) as overdue_accounts,
                                   count(*) filter (where health_category in ('POOR', 'CRITICAL')) as low_health_accounts,
                                   count(*) filter (
                                       where next_expected_on >= :asOf and next_expected_on < :nextWeek
                                   ) as due_this_week,
                                   coalesce(sum(round(cast(churn_risk as numeric) * year_to_date, 2)), 0)
                                       as revenue_at_risk,
                                   case when min(quota.amount) > 0
                                       then round(100 * coalesce(sum(year_to_date), 0) / min(quota.amount), 1) end
                                       as quota_attainment_pct
                            from rep
                                left join home using (rep_id)
                                left join quota on quota.rep_id = rep.rep_id and quota.currency = home.currency
                                left join account on account.rep_id = rep.rep_id and not account.merged
                                left join prediction
                                    on prediction.account_id = account.account_id
                                    and prediction.currency = home.currency
                            group by rep.rep_id
                        )
                        insert into rep_performance as known (
                            rep_id, version, changed_at, as_of, week, currency, accounts, year_to_date, last_year,
                            pace_pct, overdue_accounts, low_health_accounts, due_this_week, revenue_at_risk,
                            quota_attainment_pct
                        )
                        select rep_id, 1, :now, :asOf, :week, currency, accounts, year_to_date, last_year,
                               case when last_year > 0 then round(100 * (projection - last_year) / last_year, 1) end,
                               overdue_accounts, low_health_accounts, due_this_week, revenue_at_risk,
                               quota_attainment_pct
                        from summary
                        order by rep_id
                        on conflict (rep_id) do update set
                            version = known.version + 1,
                            changed_at = excluded.changed_at,
                            as_of = excluded.as_of,
                            week = excluded.week,
                            currency = excluded.currency,
                            accounts = excluded.accounts,
                            year_to_date = excluded.year_to_date,
                            last_year = excluded.last_year,
                            pace_pct = excluded.pace_pct,
                            overdue_accounts = excluded.overdue_accounts,
                            low_health_accounts = excluded.low_health_accounts,
                            due_this_week = excluded.due_this_week,
                            revenue_at_risk = excluded.revenue_at_risk,
                            quota_attainment_pct = excluded.quota_attainment_pct
                        where (known.week, known.currency, known.accounts, known.year_to_date, known.last_year,
                               known.pace_pct, known.overdue_accounts, known.low_health_accounts,
                               known.due_this_week, known.revenue_at_risk, known.quota_attainment_pct)
                            is distinct from
                              (excluded.week, excluded.currency, excluded.accounts, excluded.year_to_date,
                               excluded.last_year, excluded.pace_pct, excluded.overdue_accounts,
                               excluded.low_health_accounts, excluded.due_this_week, excluded.revenue_at_risk,
                               excluded.quota_attainment_pct)
                        """)
                .param("asOf", asOf)
                .param("nextWeek", asOf.plusDays(7))
                .param("week", week(asOf))
                .param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    private int publishNew() {
        var news = jdbc.sql("""
                        select rep_id, version, changed_at, as_of, week, currency, accounts, year_to_date, last_year,
                               pace_pct, overdue_accounts, low_health_accounts, due_this_week, revenue_at_risk,
                               quota_attainment_pct
                        from rep_performance
                        where published_version < version
                        order by rep_id
                        for update
                        """).query((row, _) -> event(row)).list();
        publish(news);
        jdbc.sql("update rep_performance set published_version = version where rep_id = any (:reps)")
                .param(
                        "reps",
                        news.stream().map(RepPerformanceUpdated::getRepId).toArray(String[]::new))
                .update();
        return news.size();
    }

    private void publish(List<RepPerformanceUpdated> news) {
        publisher.publish(news.stream()
                .map(event -> new OutgoingEvent(Topic.REP_PERFORMANCE, event.getRepId(), event))
                .toList());
    }

    private static RepPerformanceUpdated event(ResultSet row) throws SQLException {
        var repId = row.getString("rep_id");
        var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        var pace = row.getBigDecimal("pace_pct");
        var attainment = row.getBigDecimal("quota_attainment_pct");
        return RepPerformanceUpdated.newBuilder()
                .setEventId(EventIds.of("RepPerformanceUpdated", repId, row.getString("version"), changedAt.toString()))
                .setOccurredAt(changedAt)
                .setRepId(repId)
                .setWeek(row.getString("week"))
                .setAsOf(row.getObject("as_of", LocalDate.class))
                .setCurrency(row.getString("currency"))
                .setAccounts(row.getInt("accounts"))
                .setYtdRevenue(row.getBigDecimal("year_to_date"))
                .setPreviousYearRevenue(row.getBigDecimal("last_year"))
                .setPacePct(pace == null ? null : pace.doubleValue())
                .setQuotaAttainmentPct(attainment == null ? null : attainment.doubleValue())
                .setOverdueAccounts(row.getInt("overdue_accounts"))
                .setLowHealthAccounts(row.getInt("low_health_accounts"))
                .setDueThisWeek(row.getInt("due_this_week"))
                .setRevenueAtRisk(row.getBigDecimal("revenue_at_risk"))
                .build();
    }

    /** The ISO week of a day, such as 2026-W47. */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

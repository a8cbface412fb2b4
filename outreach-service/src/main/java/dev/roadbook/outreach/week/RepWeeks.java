package dev.roadbook.outreach.week;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The figures of each representative, as they are and as they are kept by week. */
@Repository
public class RepWeeks {

    private static final String COLUMNS = """
            rep_id, currency, accounts, due_this_week, needs_follow_up, overdue, low_health, strong_pace, worth_a_call,
            orders, revenue, ordered_after_reminder, ytd_revenue, previous_year_revenue, projection,
            quota_attainment_pct""";

    private static final String FIGURES = """
            with standing as (
                %s
            ), home as (
                select rep_id, coalesce(mode() within group (order by currency), 'EUR') as currency
                from standing
                group by rep_id
            ), figures as (
                select s.rep_id, h.currency, count(*) as accounts, count(s.due_on) as due_this_week,
                       count(*) filter (where s.needs_follow_up) as needs_follow_up,
                       count(s.days_overdue) as overdue,
                       count(*) filter (where s.low_health) as low_health,
                       count(*) filter (where s.strong_pace) as strong_pace,
                       count(*) filter (where s.call_value > 0) as worth_a_call,
                       sum(p.orders) as orders,
                       sum(p.revenue) as revenue,
                       sum(m.reminders) as ordered_after_reminder,
                       coalesce(sum(s.ytd_revenue) filter (where s.currency = h.currency), 0) as ytd_revenue,
                       coalesce(sum(s.previous_year_revenue) filter (where s.currency = h.currency), 0)
                           as previous_year_revenue,
                       coalesce(sum(s.projection) filter (where s.currency = h.currency), 0) as projection,
                       min(q.attainment_pct) as quota_attainment_pct
                from standing s
                    join home h on h.rep_id = s.rep_id
                    cross join lateral (
                        select count(*) as orders,
                               coalesce(sum(amount) filter (where purchase.currency = h.currency), 0) as revenue
                        from purchase
                        where purchase.account_id = s.account_id
                          and ordered_on >= :weekAgo and ordered_on < :today
                    ) as p
                    cross join lateral (
                        select count(*) as reminders
                        from reminder
                        where reminder.account_id = s.account_id and state = 'PURCHASED'
                          and purchased_on >= :weekAgo and purchased_on < :today
                    ) as m
                    left join rep_quota q on q.rep_id = s.rep_id
                group by s.rep_id, h.currency
            )
            """.formatted(Standing.ACCOUNTS);

    private final JdbcClient jdbc;
    private final Standing standing;

    RepWeeks(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /** Everybody's figures now, in the order of their ids; kept as those of the week unless the week has some. */
    @Transactional
    public List<RepWeek> take(Week week, Instant now) {
        var figures = jdbc.sql(FIGURES + """
                        , kept as (
                            insert into rep_week (week, taken_at, %1$s)
                            select :week, :now, %1$s from figures
                            on conflict (rep_id, week) do nothing
                        )
                        select %1$s from figures order by rep_id
                        """.formatted(COLUMNS))
                .params(standing.parameters(null, now))
                .param("week", week.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RepWeeks::entry)
                .list();
        return besideLastWeek(figures, week);
    }

    /** One representative's figures now; empty for one without accounts. */
    public Optional<RepWeek> of(String rep, Week week, Instant now) {
        return jdbc.sql(FIGURES + " select " + COLUMNS + " from figures")
                .params(standing.parameters(rep, now))
                .query(RepWeeks::entry)
                .optional()
                .map(Map.Entry::getValue)
                .map(figures ->
                        new RepWeek(rep, figures, kept(rep, week.previous()).get(rep)));
    }

    /** Everybody's figures now. */
    public List<RepWeek> all(Week week, Instant now) {
        var figures = jdbc.sql(FIGURES + " select " + COLUMNS + " from figures order by rep_id")
                .params(standing.parameters(null, now))
                .query(RepWeeks::entry)
                .list();
        return besideLastWeek(figures, week);
    }

    /** Keeps the figures that a representative was told, instead of any the week had before. */
    @Transactional
    public void keep(RepWeek told, Week week, Instant now) {
        jdbc.sql("""
                        insert into rep_week (week, taken_at, %s)
                        values (:week, :now, :rep, :currency, :accounts, :dueThisWeek, :needsFollowUp, :overdue,
                                :lowHealth, :strongPace, :worthACall, :orders, :revenue, :orderedAfterReminder,
                                :ytdRevenue, :previousYearRevenue, :projection, :quotaAttainmentPct)
                        on conflict (rep_id, week) do update
                        set taken_at = excluded.taken_at, currency = excluded.currency, accounts = excluded.accounts,
                            due_this_week = excluded.due_this_week, needs_follow_up = excluded.needs_follow_up,
                            overdue = excluded.overdue, low_health = excluded.low_health,
                            strong_pace = excluded.strong_pace, worth_a_call = excluded.worth_a_call,
                            orders = excluded.orders, revenue = excluded.revenue,
                            ordered_after_reminder = excluded.ordered_after_reminder,
                            ytd_revenue = excluded.ytd_revenue,
                            previous_year_revenue = excluded.previous_year_revenue,
                            projection = excluded.projection, quota_attainment_pct = excluded.quota_attainment_pct
                        """.formatted(COLUMNS))
                .param("week", week.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rep", told.repId())
                .params(parameters(told.figures()))
                .update();
    }

    private static Map<String, @Nullable Object> parameters(Figures figures) {
        var source = new SimplePropertySqlParameterSource(figures);
        var parameters = new HashMap<String, @Nullable Object>();
        for (var component : Figures.class.getRecordComponents()) {
            parameters.put(component.getName(), source.getValue(component.getName()));
        }
        return parameters;
    }

    private List<RepWeek> besideLastWeek(List<Map.Entry<String, Figures>> figures, Week week) {
        var before = kept(null, week.previous());
        return figures.stream()
                .map(rep -> new RepWeek(rep.getKey(), rep.getValue(), before.get(rep.getKey())))
                .toList();
    }

    private Map<String, Figures> kept(@Nullable String rep, Week week) {
        return jdbc
                .sql("select " + COLUMNS + """
                         from rep_week
                        where week = :week and (cast(:rep as text) is null or rep_id = :rep)
                        """)
                .param("week", week.toString())
                .param("rep", rep)
                .query(RepWeeks::entry)
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, Figures> entry(ResultSet row, int number) throws SQLException {
        var quota = row.getObject("quota_attainment_pct", Double.class);
        return Map.entry(
                row.getString("rep_id"),
                new Figures(
                        row.getString("currency"),
                        row.getInt("accounts"),
                        row.getInt("due_this_week"),
                        row.getInt("needs_follow_up"),
                        row.getInt("overdue"),
                        row.getInt("low_health"),
                        row.getInt("strong_pace"),
                        row.getInt("worth_a_call"),
                        row.getInt("orders"),
                        row.getBigDecimal("revenue"),
                        row.getInt("ordered_after_reminder"),
                        row.getBigDecimal("ytd_revenue"),
                        row.getBigDecimal("previous_year_revenue"),
                        row.getBigDecimal("projection"),
                        quota));
    }
}

package dev.roadbook.prediction.rep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of representatives, as they stood at a day of the month. */
@Repository
public class AgentMonths {

    private final JdbcClient jdbc;

    AgentMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day with sales, up to a day. */
    public Optional<LocalDate> lastDay(LocalDate until) {
        return jdbc.sql("select max(day) from agent_day where day <= :until")
                .param("until", until)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The first day each representative is known to have done something, sales apart. */
    public Map<String, LocalDate> firstActivities() {
        return jdbc
                .sql("select rep_id, min(happened_on) as day from agent_activity group by rep_id")
                .query((row, _) -> Map.entry(row.getString("rep_id"), row.getObject("day", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first month anything was sold in. */
    public Optional<YearMonth> firstMonth() {
        return jdbc.sql("select min(day) from agent_day")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /**
     * Every month of every representative who is still there, each up to the same day of the month.
     *
     * @param rep the only one to be seen; empty for all
     */
    public List<AgentMonth> read(YearMonth first, YearMonth last, int throughDay, Optional<String> rep) {
        return jdbc.sql("""
                        with month as (
                            select first_day, least(first_day + :days - 1, last_day) as through
                            from (
                                select cast(each as date) as first_day,
                                       cast(each + interval '1 month' - interval '1 day' as date) as last_day
                                from generate_series(
                                    cast(:first as timestamp), cast(:last as timestamp), interval '1 month') as each
                            ) as whole
                        )
                        select agent.rep_id, month.first_day, month.through, done.calls, done.meetings, done.leads,
                               done.deals, coalesce(sold.revenue, 0.00) as sales, target.amount as target,
                               coalesce(target.currency, sold.currency) as currency
                        from agent
                            cross join month
                            left join lateral (
                                select amount, currency
                                from agent_target
                                where agent_target.rep_id = agent.rep_id
                                order by from_month > month.first_day,
                                         case when from_month <= month.first_day then from_month end desc, from_month
                                limit 1
                            ) as target on true
                            left join lateral (
                                select currency, sum(revenue) as revenue
                                from agent_day
                                where agent_day.rep_id = agent.rep_id
                                  and day between month.first_day and month.through
                                  and (target.currency is null or currency = target.currency)
                                group by currency
                                order by revenue desc, currency
                                limit 1
                            ) as sold on true
                            cross join lateral (
                                select coalesce(sum(count) filter (where kind = 'CALL'), 0) as calls,
                                       coalesce(sum(count) filter (where kind = 'MEETING'), 0) as meetings,
                                       coalesce(sum(count) filter (where kind = 'LEAD'), 0) as leads,
                                       coalesce(sum(count) filter (where kind = 'DEAL'), 0) as deals
                                from agent_activity
                                where agent_activity.rep_id = agent.rep_id
                                  and happened_on between month.first_day and month.through
                            ) as done
                        where agent.active
                          and (cast(:rep as text) is null or agent.rep_id = :rep)
                        order by agent.rep_id, month.first_day
                        """)
                .param("days", throughDay)
                .param("first", first.atDay(1).atStartOfDay())
                .param("last", last.atDay(1).atStartOfDay())
                .param("rep", rep.orElse(null))
                .query((row, _) -> new AgentMonth(
                        row.getString("rep_id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("through", LocalDate.class),
                        row.getInt("calls"),
                        row.getInt("meetings"),
                        row.getInt("leads"),
                        row.getInt("deals"),
                        row.getBigDecimal("sales"),
                        row.getObject("target", BigDecimal.class),
                        row.getString("currency")))
                .list();
    }

    /** Who a representative is. */
    public record Name(String repId, String name, String region) {}

    /** Names of those who are still there. */
    public List<Name> names(Optional<String> rep) {
        return jdbc.sql("""
                        select rep_id, name, coalesce(region, '') as region
                        from agent
                        where active and (cast(:rep as text) is null or rep_id = :rep)
                        """).param("rep", rep.orElse(null)).query(Name.class).list();
    }
}

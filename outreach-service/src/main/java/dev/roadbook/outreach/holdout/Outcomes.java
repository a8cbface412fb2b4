package dev.roadbook.outreach.holdout;

import dev.roadbook.platform.experiment.Arm;
import dev.roadbook.platform.experiment.ClusterTotals;
import dev.roadbook.platform.experiment.SampleRatio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the cycles of a comparison, added up by cluster. */
@Repository
class Outcomes {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cluster's cycles that have run their course.
     *
     * @param arm its arm
     * @param cycles how many
     * @param orders how many brought an order in time
     * @param expectedOrders how many were expected to, when they were drawn
     * @param revenue their revenue, the largest hundredth of all cut to the size of the others
     * @param expectedRevenue revenue that was expected then
     * @param currency of all revenue; null where there is none or there are several
     */
    record Cluster(
            Arm arm,
            long cycles,
            long orders,
            double expectedOrders,
            double revenue,
            double expectedRevenue,
            @Nullable String currency) {

        ClusterTotals inOrders() {
            return new ClusterTotals(arm, cycles, orders, expectedOrders);
        }

        ClusterTotals inRevenue() {
            return new ClusterTotals(arm, cycles, revenue, expectedRevenue);
        }
    }

    /** Cycles whose days are over before the given one; of whom nothing was expected, the average was. */
    List<Cluster> before(Holdout holdout, LocalDate day) {
        return jdbc.sql("""
                        with finished as (
                            select c.cluster, c.arm, c.chance, c.worth, o.amount, o.first_currency, o.last_currency
                            from holdout_cycle c
                            left join lateral (
                                select sum(p.amount) as amount, min(p.currency) as first_currency,
                                       max(p.currency) as last_currency
                                from purchase p
                                where p.account_id = c.account_id
                                  and p.ordered_on between c.assigned_on and c.due_on + :window) o on true
                            where c.holdout_id = :holdout and c.due_on < cast(:day as date) - :window),
                        overall as (
                            select percentile_cont(0.99) within group (order by amount) filter (where amount > 0) as cap,
                                   coalesce(avg(chance), 0) as chance, coalesce(avg(worth), 0) as worth,
                                   case when min(first_currency) = max(last_currency)
                                        then min(first_currency) end as currency
                            from finished)
                        select f.arm, count(*) as cycles, count(f.amount) as orders,
                               sum(coalesce(f.chance, a.chance)) as expected_orders,
                               coalesce(sum(least(f.amount, a.cap)) filter (where f.amount is not null), 0) as revenue,
                               sum(coalesce(f.worth, a.worth)) as expected_revenue, a.currency
                        from finished f
                        cross join overall a
                        group by f.cluster, f.arm, a.currency
                        order by f.cluster
                        """)
                .param("window", holdout.windowDays())
                .param("holdout", holdout.holdoutId())
                .param("day", day)
                .query(Cluster.class)
                .list();
    }

    /** All clusters that were drawn, whether their cycles have run their course or not. */
    SampleRatio ratio(Holdout holdout) {
        return jdbc.sql("""
                        select count(distinct cluster) filter (where arm = 'TREATMENT') as treated,
                               count(distinct cluster) filter (where arm = 'HOLDOUT') as held_out
                        from holdout_cycle
                        where holdout_id = :holdout
                        """)
                .param("holdout", holdout.holdoutId())
                .query((row, _) -> SampleRatio.of(row.getLong("treated"), row.getLong("held_out"), holdout.percent()))
                .single();
    }
}

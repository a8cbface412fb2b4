package dev.roadbook.prediction.rep;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each representative sold on each day: the order's own, else the account's. */
@Repository
public class AgentDays {

    private final JdbcClient jdbc;

    AgentDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums up all orders anew. */
    @Transactional
    public void sumUp() {
        jdbc.sql("lock table agent_day in share row exclusive mode").update();
        jdbc.sql("""
                        create temporary table agent_day_now on commit drop as
                        select rep_id, ordered_on as day, currency, sum(net_revenue) as revenue
                        from (
                            select coalesce(sales_order.rep_id, order_rep.rep_id, account.rep_id) as rep_id, ordered_on,
                                sales_order.currency, net_revenue
                            from sales_order
                                left join order_rep using (account_id, order_id, revision)
                                left join account using (account_id)
                            where not retracted
                        ) as sale
                        where rep_id is not null
                        group by 1, 2, 3
                        """).update();
        jdbc.sql("""
                        delete from agent_day
                        where not exists (
                            select from agent_day_now as fresh
                            where (fresh.rep_id, fresh.day, fresh.currency)
                                = (agent_day.rep_id, agent_day.day, agent_day.currency))
                        """).update();
        jdbc.sql("""
                        insert into agent_day as known (rep_id, day, currency, revenue)
                        select rep_id, day, currency, revenue
                        from agent_day_now
                        on conflict (rep_id, day, currency) do update set revenue = excluded.revenue
                        where known.revenue <> excluded.revenue
                        """).update();
    }
}

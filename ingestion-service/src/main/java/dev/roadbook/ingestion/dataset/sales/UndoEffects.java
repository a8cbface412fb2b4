package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.UndoEffect;
import dev.roadbook.ingestion.dataset.UndoEffect.AccountRevenue;
import dev.roadbook.ingestion.dataset.UndoEffect.Revenue;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the lines found by {@link LineReversal} change, before they do. */
@Component
class UndoEffects {

    private static final int ACCOUNTS_SHOWN = 5;

    private final JdbcClient jdbc;

    UndoEffects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UndoEffect count() {
        findChangedOrders();
        var lines = jdbc.sql("""
                        select count(*) filter (where stands is null) as leaving,
                            count(*) filter (where stands <> shown) as returning,
                            count(*) filter (where stands = shown) as kept
                        from undone_line
                        """).query(Lines.class).single();
        var orders = jdbc.sql("""
                        select count(*) filter (where lines_after = 0) as leaving,
                            count(*) filter (where lines_before > 0 and lines_after > 0) as changed,
                            count(*) filter (where lines_before = 0) as returning,
                            count(distinct account_id) as accounts
                        from changed_order
                        """).query(Orders.class).single();
        return new UndoEffect(
                lines.leaving,
                lines.returning,
                lines.kept,
                orders.leaving,
                orders.changed,
                orders.returning,
                orders.accounts,
                revenue(),
                accounts());
    }

    private record Lines(long leaving, long returning, long kept) {}

    private record Orders(long leaving, long changed, long returning, long accounts) {}

    private void findChangedOrders() {
        jdbc.sql("""
                        create temporary table changed_order on commit drop as
                        with change as (
                            select l.order_id, l.account_id, l.currency, -1 as lines, -l.amount as amount
                            from undone_line u
                            join sales_line l using (line_key)
                            where u.stands is distinct from u.shown
                            union all
                            select s.order_id, s.account_id, s.currency, 1, s.amount
                            from undone_line u
                            join superseded_line s on s.line_key = u.line_key and s.batch_position = u.stands
                            where u.stands <> u.shown),
                        change_of_order as (
                            select order_id, any_value(account_id) as account_id, any_value(currency) as currency,
                                sum(lines) as lines, sum(amount) as amount
                            from change
                            group by order_id)
                        select c.account_id, c.currency, was.lines as lines_before,
                            was.lines + c.lines as lines_after, was.revenue as revenue_before,
                            was.revenue + c.amount as revenue_after
                        from change_of_order c
                        left join sales_order o on o.order_id = c.order_id and not o.retracted
                        cross join lateral (
                            select coalesce(o.line_count, 0) as lines, coalesce(o.net_revenue, 0.00) as revenue) was
                        """).update();
    }

    private List<Revenue> revenue() {
        return jdbc.sql("""
                        select currency, sum(revenue_before) as before, sum(revenue_after) as after
                        from changed_order
                        group by currency
                        order by count(*) desc, currency
                        """).query(Revenue.class).list();
    }

    private List<AccountRevenue> accounts() {
        return jdbc.sql("""
                        select c.account_id, a.name, c.currency, sum(c.revenue_before) as before,
                            sum(c.revenue_after) as after
                        from changed_order c
                        join account a on a.id = c.account_id
                        group by c.account_id, a.name, c.currency
                        order by abs(sum(c.revenue_after) - sum(c.revenue_before)) desc, c.account_id
                        limit :shown
                        """)
                .param("shown", ACCOUNTS_SHOWN)
                .query(AccountRevenue.class)
                .list();
    }
}

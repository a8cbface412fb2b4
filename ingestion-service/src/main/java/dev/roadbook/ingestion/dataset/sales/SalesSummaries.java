package dev.roadbook.ingestion.dataset.sales;

import dev.roadbook.ingestion.dataset.BatchSummary;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a merged batch holds. */
@Component
class SalesSummaries {

    private final JdbcClient jdbc;

    SalesSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BatchSummary of(UUID batchId, long lines, long rejected) {
        return jdbc.sql("""
                        with sums as (
                            select currency, count(*) as line_count, sum(amount) as net_revenue,
                                min(ordered_on) as first_order_date, max(ordered_on) as last_order_date
                            from staged_line
                            group by currency)
                        select :lines as line_count, :lines - :rejected as accepted_count, :rejected as rejected_count,
                            :lines - :rejected - k.changed_count - k.unchanged_count as new_count, k.changed_count,
                            k.unchanged_count, o.order_count, o.account_count, d.first_order_date, d.last_order_date,
                            coalesce(m.net_revenue, 0.00) as net_revenue, m.currency
                        from (
                            select coalesce(sum(orders), 0) as order_count, count(*) as account_count
                            from (
                                select count(*) as orders
                                from sales_order
                                where batch_id = :batchId
                                group by account_id) a) o
                        cross join (
                            select count(*) filter (where changed) as changed_count,
                                count(*) filter (where not changed) as unchanged_count
                            from known_line) k
                        cross join (
                            select min(first_order_date) as first_order_date, max(last_order_date) as last_order_date
                            from sums) d
                        left join (
                            select currency, net_revenue
                            from sums
                            order by line_count desc, currency
                            limit 1) m on true
                        """)
                .param("lines", lines)
                .param("rejected", rejected)
                .param("batchId", batchId)
                .query(BatchSummary.class)
                .single();
    }
}

package dev.roadbook.dashboard.freshness;

import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.platform.web.Freshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every list and card rests on. */
@Component
public class FreshnessStamp {

    private final JdbcClient jdbc;

    FreshnessStamp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Freshness now() {
        return jdbc.sql("""
                        select (select max(last_order_date) from sales_batch) as sales_until,
                            batch.batch_id, batch.completed_at, prediction.model_version, prediction.as_of
                        from (values (1)) one (row)
                        left join lateral (
                            select batch_id, completed_at
                            from sales_batch
                            order by completed_at desc
                            limit 1
                        ) batch on true
                        left join lateral (
                            select model_version, as_of
                            from account_view
                            order by as_of desc nulls last, predicted_at desc nulls last
                            limit 1
                        ) prediction on true
                        """)
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Freshness(
                            cells.day("sales_until"),
                            cells.textOrNull("batch_id"),
                            cells.instant("completed_at"),
                            cells.textOrNull("model_version"),
                            cells.day("as_of"));
                })
                .single();
    }
}

package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.query.Cells;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revenue and purchases of accounts by month, without gaps; amounts of different currencies are never added up. */
@Component
public class MonthlyRevenue {

    private final JdbcClient jdbc;

    MonthlyRevenue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One month, its day the first. */
    @Schema(name = "RevenueMonth")
    public record Month(
            String month,
            @Nullable BigDecimal revenue,
            @Nullable Integer orders) {}

    /** The currency most of the accounts' orders are in. */
    public Optional<String> mainCurrency(Collection<String> accountIds) {
        return jdbc.sql("""
                        select currency
                        from sales_order
                        where account_id = any (:ids) and not retracted
                        group by currency
                        order by count(*) desc, currency
                        limit 1
                        """)
                .param("ids", accountIds.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** Every month from the first order's to the current one. */
    public List<Month> of(Collection<String> accountIds, String currency, LocalDate today) {
        return jdbc.sql("""
                        with monthly as (
                            select cast(date_trunc('month', ordered_on) as date) as month,
                                sum(amount) as revenue, count(*) filter (where amount > 0) as orders
                            from sales_order
                            where account_id = any (:ids) and not retracted and currency = :currency
                            group by 1
                        )
                        select to_char(calendar.month, 'YYYY-MM') as month,
                            coalesce(monthly.revenue, 0.00) as revenue, cast(coalesce(monthly.orders, 0) as int) as orders
                        from generate_series(
                            (select min(month) from monthly),
                            greatest((select max(month) from monthly), date_trunc('month', cast(:today as date))),
                            interval '1 month') calendar (month)
                        left join monthly on monthly.month = calendar.month
                        order by calendar.month
                        """)
                .param("ids", accountIds.toArray(String[]::new))
                .param("currency", currency)
                .param("today", today)
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Month(cells.text("month"), cells.money("revenue"), cells.whole("orders"));
                })
                .list();
    }
}

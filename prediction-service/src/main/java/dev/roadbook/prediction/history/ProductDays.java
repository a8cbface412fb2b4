package dev.roadbook.prediction.history;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts bought of each product, by day. */
@Repository
public class ProductDays {

    private final JdbcClient jdbc;

    ProductDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an account up to a day and in one currency, earliest first, each day by product. */
    public List<ProductDay> of(String accountId, LocalDate asOf, String currency) {
        return jdbc.sql("""
                        select ordered_on, sku, sum(revenue) as revenue,
                               case when count(*) = count(amount) then sum(amount) end as units
                        from sales_order cross join lateral unnest(skus, revenues, units) as line (sku, revenue, amount)
                        where account_id = :account and not retracted and ordered_on <= :asOf and currency = :currency
                        group by ordered_on, sku
                        order by ordered_on, sku
                        """)
                .param("account", accountId)
                .param("asOf", asOf)
                .param("currency", currency)
                .query((row, _) -> new ProductDay(
                        row.getObject("ordered_on", LocalDate.class),
                        row.getString("sku"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("units")))
                .list();
    }
}

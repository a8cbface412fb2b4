package dev.roadbook.recommendation.run;

import dev.roadbook.platform.list.RecordRows;
import dev.roadbook.recommendation.catalogue.Product;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all products with what the whole portfolio says of them. */
@Component
public class Assortments {

    private final JdbcClient jdbc;

    Assortments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As master data is now and purchases were on a day; a product without a list price costs what it brought on average. */
    public List<Product> asOf(LocalDate day) {
        return jdbc.sql("""
                        with line as (
                            select account_id, sku, amount, quantity
                            from purchase, unnest(skus, amounts, quantities) as line (sku, amount, quantity)
                            where ordered_on > :after and ordered_on <= :day and amount > 0
                        ), buyers as (
                            select count(distinct account_id) as total from line
                        ), bought as (
                            select sku, count(distinct account_id) as accounts,
                                sum(amount) filter (where quantity > 0) / sum(quantity) filter (where quantity > 0) as mean
                            from line
                            group by sku
                        )
                        select sku, product.name, product.category, product.family, product.grape, product.colour,
                            product.sugar, round(coalesce(product.price, bought.mean), 2) as price,
                            round(coalesce(bought.accounts, 0)::numeric / greatest(buyers.total, 1), 4) as reach,
                            coalesce(product.discontinued, false) as discontinued,
                            coalesce(product.in_stock, true) as in_stock
                        from product full join bought using (sku), buyers
                        order by sku
                        """)
                .param("after", day.minusMonths(12))
                .param("day", day)
                .query(new RecordRows<>(Product.class))
                .list();
    }
}

package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.PortfolioBuilder;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the newest baskets of everybody for the rankers to learn from; no more days than memory is for. */
@Repository
class BasketRows {

    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final RecommendationRunProperties properties;

    BasketRows(JdbcClient jdbc, TransactionOperations transaction, RecommendationRunProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.properties = properties;
    }

    Portfolio until(LocalDate day) {
        var portfolio = new PortfolioBuilder();
        // A cursor lives in a transaction; without one the driver would read every row at once.
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        with first as (
                            select coalesce(min(ordered_on) filter (where orders <= :most), max(ordered_on)) as day
                            from (
                                select ordered_on, sum(count(*)) over (order by ordered_on desc) as orders
                                from purchase
                                where ordered_on <= :day
                                group by ordered_on
                            ) as days
                        )
                        select account_id, ordered_on, sku
                        from purchase, unnest(skus, amounts) as line (sku, amount)
                        where ordered_on between (select day from first) and :day and amount > 0
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("most", properties.learnedOrders())
                .param("day", day)
                .query(row -> {
                    portfolio.add(
                            row.getString("account_id"),
                            Math.toIntExact(
                                    row.getObject("ordered_on", LocalDate.class).toEpochDay()),
                            row.getString("sku"));
                }));
        return portfolio.build();
    }
}

package dev.roadbook.recommendation.run;

import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.PortfolioBuilder;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Reads everybody's baskets for the rankers to learn from. */
@Repository
class BasketRows {

    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    BasketRows(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Portfolio until(LocalDate day) {
        var portfolio = new PortfolioBuilder();
        // A cursor lives in a transaction; without one the driver would read every row at once.
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        select account_id, ordered_on, sku
                        from purchase, unnest(skus, amounts) as line (sku, amount)
                        where ordered_on <= :day and amount > 0
                        """)
                .withFetchSize(FETCH_SIZE)
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

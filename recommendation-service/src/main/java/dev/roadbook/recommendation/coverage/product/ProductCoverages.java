package dev.roadbook.recommendation.coverage.product;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who carries the top products, all of them in one statement. */
@Repository
class ProductCoverages {

    private final JdbcClient jdbc;

    ProductCoverages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which accounts count.
     *
     * @param rep those of a representative
     * @param region those of a region
     * @param chain those of a chain
     */
    record Among(
            @Nullable String rep,
            @Nullable String region,
            @Nullable String chain) {}

    /** The largest gap first. */
    List<ProductCoverage> among(Among among, Optional<String> scope) {
        return jdbc.sql("""
                        with chosen as (
                            select c.carried, c.missing, c.scores
                            from coverage c join account a using (account_id)
                            where c.revision > 0 and a.active
                              and (:scope::text is null or a.rep_id = :scope)
                              and (:rep::text is null or a.rep_id = :rep)
                              and (:region::text is null or a.region = :region)
                              and (:chain::text is null or a.chain = :chain)
                        ), carried as (
                            select sku, count(*) as accounts from chosen, unnest(carried) as sku group by sku
                        ), missed as (
                            select gap.sku, count(*) as accounts, sum(gap.score) as expected
                            from chosen, unnest(missing, scores) as gap (sku, score)
                            group by gap.sku
                        )
                        select t.sku, t.name, t.rank, coalesce(carried.accounts, 0) as carried_count,
                            coalesce(missed.accounts, 0) as missing_count,
                            round(100.0 * coalesce(carried.accounts, 0)
                                / nullif(coalesce(carried.accounts, 0) + coalesce(missed.accounts, 0), 0), 1) as share_pct,
                            round(t.revenue / nullif(t.buyers, 0), 2) as average_revenue,
                            round(coalesce(missed.expected, 0) * t.revenue / nullif(t.buyers, 0), 2) as gap_value
                        from top_product t
                            left join carried on carried.sku = t.sku
                            left join missed on missed.sku = t.sku
                        order by gap_value desc nulls last, t.rank
                        """)
                .param("scope", scope.orElse(null))
                .param("rep", among.rep())
                .param("region", among.region())
                .param("chain", among.chain())
                .query(ProductCoverage.class)
                .list();
    }
}

package dev.roadbook.recommendation.coverage.matrix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who carries the top products by what accounts have in common, all of it in one statement. */
@Repository
class CoveredGroups {

    /** More than that nobody reads; those whose gaps would bring least are left out. */
    static final int MOST = 1_000;

    private final JdbcClient jdbc;

    CoveredGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What accounts are put together by. */
    enum By {
        REGION("a.region"),
        CHAIN("a.chain"),
        REP("a.rep_id");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** The largest gap first. */
    List<CoveredGroup> by(
            By by, @Nullable String rep, @Nullable String region, @Nullable String chain, Optional<String> scope) {
        return jdbc.sql("""
                        with chosen as materialized (
                            select %s collate "C" as name, c.coverage_pct, c.carried, c.missing, c.scores
                            from coverage c join account a using (account_id)
                            where c.revision > 0 and a.active
                              and (:scope::text is null or a.rep_id = :scope)
                              and (:rep::text is null or a.rep_id = :rep)
                              and (:region::text is null or a.region = :region)
                              and (:chain::text is null or a.chain = :chain)
                        ), grouped as (
                            select name, count(*) as account_count, round(avg(coverage_pct), 2) as coverage_pct
                            from chosen
                            group by name
                        ), cell as (
                            select name, sku, count(*) filter (where score is null) as carried_count, sum(score) as expected
                            from (
                                select name, sku, null::numeric as score from chosen, unnest(carried) as sku
                                union all
                                select name, gap.sku, gap.score from chosen, unnest(missing, scores) as gap (sku, score)
                            ) as counted
                            group by name, sku
                        ), valued as (
                            select cell.name, t.sku, t.rank, cell.carried_count,
                                round(coalesce(cell.expected, 0) * t.revenue / nullif(t.buyers, 0), 2) as value
                            from cell join top_product t on t.sku = cell.sku
                        )
                        select g.name, g.account_count, g.coverage_pct, coalesce(sum(v.value), 0) as gap_value,
                            coalesce(json_agg(json_build_object('sku', v.sku, 'carriedCount', v.carried_count, 'gapValue', v.value)
                                order by v.rank) filter (where v.sku is not null), '[]') as products
                        from grouped g left join valued v on v.name is not distinct from g.name
                        group by g.name, g.account_count, g.coverage_pct
                        order by gap_value desc, g.name
                        limit :most
                        """.formatted(by.column))
                .param("scope", scope.orElse(null))
                .param("rep", rep)
                .param("region", region)
                .param("chain", chain)
                .param("most", MOST)
                .query(CoveredGroup::read)
                .list();
    }
}

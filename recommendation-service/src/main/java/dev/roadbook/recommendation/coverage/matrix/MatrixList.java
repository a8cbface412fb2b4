package dev.roadbook.recommendation.coverage.matrix;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.recommendation.coverage.CoverageFreshness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts with what they carry of the top products, those first whose gaps would bring most. */
@Configuration(proxyBeanMethods = false)
class MatrixList {

    private static final String GAP_VALUE = """
            (select coalesce(sum(round(gap.score * t.revenue / nullif(t.buyers, 0), 2)), 0)
             from unnest(c.missing, c.scores) as gap (sku, score) join top_product t on t.sku = gap.sku)""";

    private static final String MISSING = """
            (select coalesce(json_agg(json_build_object('sku', sku, 'score', score, 'gapValue', value)
                    order by value desc nulls last, rank), '[]')
             from (
                select t.sku, t.rank, gap.score, round(gap.score * t.revenue / nullif(t.buyers, 0), 2) as value
                from unnest(c.missing, c.scores) as gap (sku, score) join top_product t on t.sku = gap.sku
             ) as missed)""";

    private static final String CARRIED = """
            array(select t.sku from top_product t where t.sku = any (c.carried) order by t.rank)""";

    @Bean
    SqlList<CoveredRow> coveredRows(Lists lists, CoverageFreshness freshness) {
        return lists.of(CoveredRow.class, "coverage-matrix.csv")
                .columns("""
                        c.account_id, a.name, a.rep_id, a.region, a.chain, c.coverage_pct, %s as gap_value, %s as carried,
                            %s as missing
                        """.formatted(GAP_VALUE, CARRIED, MISSING))
                .from("coverage c join account a on a.account_id = c.account_id")
                .where("c.revision > 0")
                .where("a.active")
                .scope("a.rep_id = :rep")
                .search("a.name", "c.account_id")
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("region", Filter.equal("a.region"))
                .filter("chain", Filter.equal("a.chain"))
                .sort("gap_value", GAP_VALUE)
                .sort("coverage_pct", "c.coverage_pct")
                .sort("name", "a.name")
                .order("-gap_value")
                .key("c.account_id")
                .keysFirst()
                .rows(CoveredRow::read)
                .freshness(freshness::now)
                .build();
    }
}

package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of coverages, each with its best suggestion. */
@Configuration(proxyBeanMethods = false)
class CoverageList {

    @Bean
    SqlList<CoverageItem> coverageItems(Lists lists, CoverageFreshness freshness) {
        return lists.of(CoverageItem.class, "coverage.csv")
                .columns("""
                        c.account_id, a.name, a.rep_id, nullif(a.segment, '') as segment, c.as_of, c.coverage_pct,
                            json_array_length(c.content -> 'carried') as carried_count,
                            json_array_length(c.content -> 'gaps') as missing_count,
                            c.content #>> '{gaps,0,sku}' as best_sku,
                            c.content #>> '{gaps,0,name}' as best_name,
                            c.content #>> '{gaps,0,reason}' as best_reason
                        """)
                .from("coverage c left join account a on a.account_id = c.account_id")
                .where("c.revision > 0")
                .where("a.active is not false")
                .scope("a.rep_id = :rep")
                .search("a.name", "c.account_id")
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("segment", Filter.equal("a.segment"))
                .sort("account_id", "c.account_id")
                .sort("name", "a.name")
                .sort("coverage_pct", "c.coverage_pct")
                .sort("segment", "nullif(a.segment, '')")
                .key("c.account_id")
                .freshness(freshness::now)
                .build();
    }
}

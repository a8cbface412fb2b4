package dev.roadbook.recommendation.coverage.product;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of a top product, those first that would bring most with it. */
@Configuration(proxyBeanMethods = false)
class ProductAccountList {

    private static final String SCORE = "c.scores[array_position(c.missing, t.sku)]";
    private static final String VALUE = "round(" + SCORE + " * t.revenue / nullif(t.buyers, 0), 2)";

    /** Whether an account carries the product. */
    enum Standing {
        CARRIED("t.sku = any (c.carried)"),
        MISSING("t.sku = any (c.missing)");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }
    }

    @Bean
    SqlList<ProductAccount> productAccounts(Lists lists) {
        return lists.of(ProductAccount.class, "product-coverage.csv")
                .columns("""
                        c.account_id, a.name, a.rep_id, a.region, a.chain, nullif(a.segment, '') as segment, c.coverage_pct,
                            t.sku = any (c.carried) as carried, %s as score, %s as gap_value
                        """.formatted(SCORE, VALUE))
                .from("""
                        top_product t
                            join coverage c on t.sku = any (c.carried) or t.sku = any (c.missing)
                            join account a on a.account_id = c.account_id
                        """)
                .where("a.active")
                .scope("a.rep_id = :rep")
                .search("a.name", "c.account_id")
                .filter("standing", Filter.exact(Standing.class, standing -> standing.condition))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("region", Filter.equal("a.region"))
                .filter("chain", Filter.equal("a.chain"))
                .sort("gap_value", VALUE)
                .sort("score", SCORE)
                .sort("coverage_pct", "c.coverage_pct")
                .sort("name", "a.name")
                .order("-gap_value")
                .key("c.account_id")
                .build();
    }
}

package dev.roadbook.recommendation.run.comparison;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.recommendation.run.comparison.ItemChange.Change;
import dev.roadbook.recommendation.scenario.Scenario;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of what is recommended otherwise by one complete run, {@code n}, than by another, {@code o}. */
@Configuration(proxyBeanMethods = false)
class ChangeList {

    /** What is recommended by either, side by side; without a change where both say the same. */
    static final String SIDE_BY_SIDE = """
            recommendation_run n
                cross join recommendation_run o
                cross join lateral (
                    select account_id, sku, was.scenario as scenario_before, was.place as place_before,
                        was.score as score_before, was.quantity as quantity_before, was.price as price_before,
                        was.passes as passed_before, item.scenario, item.place, item.score, item.quantity, item.price, item.passes,
                        case
                            when was.id is null then 'ENTERED'
                            when item.id is null then 'LEFT'
                            when (was.scenario, was.place, was.quantity, was.price, was.passes)
                                is distinct from (item.scenario, item.place, item.quantity, item.price, item.passes) then 'CHANGED'
                        end as change
                    from (select * from recommended_item where run_id = n.id) item
                        full join (select * from recommended_item where run_id = o.id) was using (account_id, sku)) c
            """;

    static final String COMPLETE = "n.completed_at is not null and o.completed_at is not null";

    @Bean
    static SqlList<ItemChange> recommendationChanges(Lists lists) {
        return lists.of(ItemChange.class, "recommendation-changes.csv")
                .columns("""
                        c.account_id, a.name, a.rep_id, c.sku, p.name as product_name, c.change, c.scenario_before,
                            c.place_before, c.score_before, c.quantity_before, c.price_before, c.passed_before, c.scenario,
                            c.place, c.score, c.quantity, c.price, c.passes
                        """)
                .from(SIDE_BY_SIDE + """
                            left join account a on a.account_id = c.account_id
                            left join product p on p.sku = c.sku
                        """)
                .where(COMPLETE + " and c.change is not null")
                .scope("a.rep_id = :rep")
                .search("a.name", "c.account_id", "c.sku", "p.name")
                .filter("change", Filter.exact("c.change", Change.class))
                .filter("scenario", Filter.exact(Scenario.class, "'%s' in (c.scenario_before, c.scenario)"::formatted))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("account", Filter.equal("c.account_id"))
                .sort("score", "coalesce(c.score, c.score_before)")
                .sort("name", "a.name")
                .sort("account_id", "c.account_id")
                .order("-score")
                .key("c.account_id, c.sku")
                .build();
    }
}

package dev.roadbook.recommendation.thumb;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.recommendation.ranker.RankedBy;
import dev.roadbook.recommendation.scenario.Scenario;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of thumbs, the latest first. */
@Configuration(proxyBeanMethods = false)
class ThumbList {

    @Bean
    SqlList<Thumb> givenThumbs(Lists lists, ThumbProperties properties) {
        return lists.of(Thumb.class, "thumbs.csv")
                .columns("""
                        t.account_id, a.name, a.rep_id, t.sku, p.name as product_name, t.direction, t.reason, t.comment,
                            t.given_by, t.given_at, t.given_on,
                            case t.direction when 'DOWN' then t.given_on + :away - 1 end as away_until, t.scenario, t.ranked_by
                        """)
                .from("""
                        thumb t
                            left join account a on a.account_id = t.account_id
                            left join product p on p.sku = t.sku
                        """)
                .knowing(() -> Map.of("away", properties.awayDays()))
                .scope("a.rep_id = :rep")
                .search("a.name", "t.account_id", "p.name", "t.sku")
                .filter("direction", Filter.exact("t.direction", Direction.class))
                .filter("reason", Filter.exact("t.reason", Objection.class))
                .filter("scenario", Filter.exact("t.scenario", Scenario.class))
                .filter("ranked_by", Filter.exact("t.ranked_by", RankedBy.class))
                .filter("account", Filter.equal("t.account_id"))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("given_by", Filter.equal("t.given_by"))
                .filter("from", Filter.from("t.given_on"))
                .filter("to", Filter.to("t.given_on"))
                .sort("given_at", "t.given_at")
                .sort("name", "a.name")
                .order("-given_at")
                .key("t.account_id, t.sku, t.given_by")
                .build();
    }
}

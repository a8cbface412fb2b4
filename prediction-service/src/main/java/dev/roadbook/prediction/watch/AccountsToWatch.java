package dev.roadbook.prediction.watch;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of accounts to be watched. */
@Configuration(proxyBeanMethods = false)
class AccountsToWatch {

    @Bean
    SqlList<WatchView.Row> watchRows(Lists lists) {
        return lists.of(WatchView.Row.class, "accounts-to-watch.csv")
                .columns("""
                        w.account_id, coalesce(a.name, w.account_id) as name, a.rep_id, r.name as rep_name, w.kinds,
                            w.chance, w.at_stake, w.currency, w.since, w.as_of,
                            w.purchases, w.revenue, w.weeks, w.usual_purchases, w.usual_revenue, w.revenue_year_before,
                            w.silent_days, w.usual_gap_days,
                            w.stopped_sku, p.name as stopped_name, w.stopped_gap_days, w.stopped_last_on, w.stopped_others
                        """)
                .from("""
                        watch w
                        left join account a on a.account_id = w.account_id
                        left join agent r on r.rep_id = a.rep_id
                        left join product p on p.sku = w.stopped_sku
                        """)
                .where("a.merged is not true and a.archived is not true")
                .scope("a.rep_id = :rep")
                .search("a.name", "w.account_id")
                .filter("kind", Filter.exact(Kind.class, kind -> "'%s' = any (w.kinds)".formatted(kind.name())))
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("account", Filter.equal("w.account_id"))
                .sort("at_stake", "w.at_stake")
                .sort("chance", "w.chance")
                .sort("since", "w.since")
                .sort("name", "coalesce(a.name, w.account_id)")
                .order("-at_stake")
                .key("w.account_id")
                .build();
    }
}

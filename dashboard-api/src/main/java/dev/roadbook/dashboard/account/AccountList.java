package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of accounts. */
@Configuration(proxyBeanMethods = false)
class AccountList {

    /** When its forecast, its recommendations or its reminder changed last. */
    private static final String CHANGED = "greatest(a.predicted_at, a.recommended_at, a.reminder_sent_at)";

    @Bean
    SqlList<AccountView> accountViews(Lists lists, BusinessTime time, FreshnessStamp freshness) {
        return lists.of(AccountView.class, "accounts.csv")
                .columns(AccountColumns.COLUMNS)
                .from(AccountColumns.FROM)
                .where("not a.merged and not a.archived")
                .scope("a.rep_id = :rep")
                .searchWords("a.search_text")
                .filter("rep", Filter.equal("a.rep_id"))
                .filter("chain", Filter.equal("a.chain"))
                .filter("region", Filter.equal("a.region"))
                .filter("segment", Filter.equal("a.rfm_segment"))
                .filter("health", Filter.exact("a.health_category", AccountFilter.Health.class))
                .filter("churn", Filter.exact("a.churn_category", AccountFilter.Churn.class))
                .filter("standing", Filter.lowerCase("a.standing", AccountFilter.Standing.class))
                .filter("due", Filter.lowerCase(AccountFilter.Due.class, AccountFilter.Due::condition))
                .filter("reminder", Filter.lowerCase(AccountFilter.Reminded.class, AccountFilter.Reminded::condition))
                .filter("updated_since", Filter.since(CHANGED))
                .sort("name", "coalesce(a.name, a.account_id)")
                .sort("call_value", "a.call_value")
                .sort("priority_score", "a.priority_score")
                .sort("health_score", "a.health_score")
                .sort("churn_risk", "a.churn_risk")
                .sort("next_expected_purchase_date", "a.next_expected_purchase_date")
                .sort("last_purchase_date", "a.last_purchase_date")
                .sort("ytd_revenue", "a.ytd_revenue")
                .sort("lifetime_revenue", "a.lifetime_revenue")
                .sort("expected_revenue", "a.expected_revenue")
                .sort("days_overdue", "a.days_overdue")
                .sort("pace_pct", "a.pace_pct")
                .sort("yoy_revenue_pct", "a.yoy_revenue_pct")
                .sort("coverage_pct", AccountColumns.COVERAGE)
                .order("-call_value")
                .key("a.account_id")
                .keysFirst()
                .knowing(time::parameters)
                .freshness(freshness::now)
                .build();
    }
}

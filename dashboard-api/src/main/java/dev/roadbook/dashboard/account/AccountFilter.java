package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Choices;
import dev.roadbook.dashboard.query.Sorting;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import java.util.Map;
import java.util.Set;

/** What the list of accounts may be filtered and ordered by. */
final class AccountFilter {

    static final Set<String> FILTERS = Set.of(
            "rep", "chain", "region", "health", "churn", "standing", "due", "reminder", "segment", "updated_since");

    /** When its forecast, its recommendations or its reminder changed last. */
    private static final String CHANGED = "greatest(a.predicted_at, a.recommended_at, a.reminder_sent_at)";

    static final Sorting SORTING = new Sorting(
            Map.ofEntries(
                    Map.entry("name", "coalesce(a.name, a.account_id)"),
                    Map.entry("call_value", "a.call_value"),
                    Map.entry("priority_score", "a.priority_score"),
                    Map.entry("health_score", "a.health_score"),
                    Map.entry("churn_risk", "a.churn_risk"),
                    Map.entry("next_expected_purchase_date", "a.next_expected_purchase_date"),
                    Map.entry("last_purchase_date", "a.last_purchase_date"),
                    Map.entry("ytd_revenue", "a.ytd_revenue"),
                    Map.entry("lifetime_revenue", "a.lifetime_revenue"),
                    Map.entry("expected_revenue", "a.expected_revenue"),
                    Map.entry("days_overdue", "a.days_overdue"),
                    Map.entry("pace_pct", "a.pace_pct"),
                    Map.entry("yoy_revenue_pct", "a.yoy_revenue_pct"),
                    Map.entry("coverage_pct", AccountColumns.COVERAGE)),
            new Sort("call_value", true),
            "a.account_id");

    private AccountFilter() {}

    private enum Health {
        EXCELLENT,
        GOOD,
        AVERAGE,
        POOR,
        CRITICAL
    }

    private enum Churn {
        LOW,
        MEDIUM,
        HIGH
    }

    enum Standing {
        ACTIVE,
        SILENT,
        LOST;

        String condition() {
            return "a.standing = '" + name() + "'";
        }
    }

    enum Due {
        TODAY("a.next_expected_purchase_date = :today"),
        WEEK("a.next_expected_purchase_date between :today and :today + 6"),
        OVERDUE("a.days_overdue > 0");

        private final String condition;

        Due(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    private enum Reminded {
        NONE(" is null"),
        SENT(" = 'SENT'"),
        PURCHASED(" = 'PURCHASED'"),
        ACTION_NEEDED(" = 'ACTION_NEEDED'");

        private final String condition;

        Reminded(String condition) {
            this.condition = condition;
        }
    }

    static Where where(ListQuery query, Caller caller, BusinessTime time) {
        var where = time.in(Where.visibleTo(caller))
                .contains("a.search_text", query.q())
                .equal("a.rep_id", "rep", query.filter("rep"))
                .equal("a.chain", "chain", query.filter("chain"))
                .equal("a.region", "region", query.filter("region"))
                .equal("a.rfm_segment", "segment", query.filter("segment"))
                .equal(
                        "a.health_category",
                        "health",
                        Choices.exact(query, "health", Health.class).map(Enum::name))
                .equal(
                        "a.churn_category",
                        "churn",
                        Choices.exact(query, "churn", Churn.class).map(Enum::name));
        query.instant("updated_since").ifPresent(since -> where.and(CHANGED + " >= :since", "since", since));
        Choices.lowerCase(query, "standing", Standing.class).ifPresent(standing -> where.and(standing.condition()));
        Choices.lowerCase(query, "due", Due.class).ifPresent(due -> where.and(due.condition));
        Choices.lowerCase(query, "reminder", Reminded.class)
                .ifPresent(state -> where.and(CurrentReminder.STATE + state.condition));
        return where;
    }
}

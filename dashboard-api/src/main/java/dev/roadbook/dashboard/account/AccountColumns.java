package dev.roadbook.dashboard.account;

/** The columns of an account in a list. */
final class AccountColumns {

    static final String COVERAGE = "coalesce(a.recommended_coverage_pct, a.predicted_coverage_pct)";

    static final String FROM = "account_view a left join rep r on r.rep_id = a.rep_id";

    static final String COLUMNS = """
            a.account_id, coalesce(a.name, a.account_id) as name, a.chain, a.card_code, a.city, a.region,
                a.rep_id, r.name as rep_name, a.email,
                coalesce(a.prediction_currency, a.account_currency) as currency, a.as_of,
                a.next_expected_purchase_date, a.window_start, a.window_end, a.confidence,
                a.purchase_probability_7d, a.purchase_probability_30d, a.median_interval_days,
                a.last_purchase_date, a.last_purchase_amount, a.days_overdue, a.standing, a.silent_days, a.alive_probability,
                a.health_score, a.health_category, a.churn_risk, a.churn_category, a.rfm_segment, a.call_value,
                a.priority_score,
                case when a.priority_score >= 75 then 1 when a.priority_score >= 50 then 2 end as priority,
                a.lifetime_revenue, a.order_count, a.ytd_revenue, a.previous_year_revenue, a.year_end_projection,
                a.expected_order_value, a.expected_order_quantity, a.expected_revenue,
                a.pace_pct, a.yoy_revenue_pct, %s as coverage_pct, %s as reminder_state,
                case when %s then a.reminder_sent_at end as reminder_sent_at
            """.formatted(COVERAGE, CurrentReminder.STATE, CurrentReminder.IS_CURRENT);

    private AccountColumns() {}
}

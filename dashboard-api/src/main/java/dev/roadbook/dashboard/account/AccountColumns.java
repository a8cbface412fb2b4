package dev.roadbook.dashboard.account;

import dev.roadbook.dashboard.query.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** The columns of an account in a list, and how a row of them reads. */
final class AccountColumns implements RowMapper<AccountView> {

    static final String COVERAGE = "coalesce(a.recommended_coverage_pct, a.predicted_coverage_pct)";

    static final String FROM = "from account_view a left join rep r on r.rep_id = a.rep_id";

    static final String SELECT = """
            select a.account_id, coalesce(a.name, a.account_id) as name, a.chain, a.card_code, a.city, a.region,
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

    @Override
    public AccountView mapRow(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new AccountView(
                cells.text("account_id"),
                cells.text("name"),
                cells.textOrNull("chain"),
                cells.textOrNull("card_code"),
                cells.textOrNull("city"),
                cells.textOrNull("region"),
                cells.textOrNull("rep_id"),
                cells.textOrNull("rep_name"),
                cells.textOrNull("email"),
                cells.textOrNull("currency"),
                cells.day("as_of"),
                cells.day("next_expected_purchase_date"),
                cells.day("window_start"),
                cells.day("window_end"),
                cells.textOrNull("confidence"),
                cells.number("purchase_probability_7d"),
                cells.number("purchase_probability_30d"),
                cells.number("median_interval_days"),
                cells.day("last_purchase_date"),
                cells.money("last_purchase_amount"),
                cells.whole("days_overdue"),
                cells.textOrNull("standing"),
                cells.whole("silent_days"),
                cells.number("alive_probability"),
                cells.number("health_score"),
                cells.textOrNull("health_category"),
                cells.number("churn_risk"),
                cells.textOrNull("churn_category"),
                cells.textOrNull("rfm_segment"),
                cells.money("call_value"),
                cells.number("priority_score"),
                cells.whole("priority"),
                cells.money("lifetime_revenue"),
                cells.whole("order_count"),
                cells.money("ytd_revenue"),
                cells.money("previous_year_revenue"),
                cells.money("year_end_projection"),
                cells.money("expected_order_value"),
                cells.money("expected_order_quantity"),
                cells.money("expected_revenue"),
                cells.number("pace_pct"),
                cells.number("yoy_revenue_pct"),
                cells.number("coverage_pct"),
                cells.textOrNull("reminder_state"),
                cells.instant("reminder_sent_at"));
    }
}

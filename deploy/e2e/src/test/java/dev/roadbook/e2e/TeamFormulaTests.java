package dev.roadbook.e2e;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.local.stack.Service;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What lists and the team's pages say of the accounts, summed up a second time. */
@Order(Integer.MAX_VALUE)
class TeamFormulaTests extends FormulaTest {

    @Test
    void listsShowWhatWasPredicted() {
        shows("health_score", "health_score");
        shows("churn_risk", "churn/risk");
        shows("rfm_segment", "rfm/segment");
        shows("call_value", "call_value");
        shows("priority_score", "priority_score");
        shows("lifetime_revenue", "revenue/lifetime");
        shows("order_count", "revenue/purchases");
        shows("ytd_revenue", "revenue/year_to_date");
        shows("previous_year_revenue", "revenue/last_year");
        shows("year_end_projection", "pace/projection");
        shows("pace_pct", "pace/pct");
        shows("yoy_revenue_pct", "pace/yoy_revenue_pct");
        shows("next_expected_purchase_date", "expected/on");
        shows("median_interval_days", "median_interval_days");
        shows("standing", "presence/standing");
        shows("expected_revenue", "worth/revenue");
        each(
                "last purchase",
                account -> account.ours().lastPurchase(),
                account -> account.shown().day("last_purchase_date"));
        each(
                "coverage",
                account -> plain(account.coverage().number("coverage_pct")),
                account -> plain(account.shown().number("coverage_pct")));
    }

    private void shows(String column, String path) {
        each(
                column,
                account -> account.known().plain(path),
                account -> account.shown().plain(column));
    }

    @Test
    void sumsOfTheTeamAreThoseOfItsAccounts() {
        var risk = sum(account -> account.known()
                .required("churn/risk")
                .multiply(account.ours().yearToDate())
                .setScale(2, HALF_UP));
        var overview = Said.by(manager, "/api/sales-manager/overview");
        var reps = Said.all(manager, "/api/sales-manager/reps");

        assertThat(Said.by(manager, "/api/churn/analysis").number("revenue_at_risk"))
                .isEqualByComparingTo(risk);
        for (var list : List.of(
                overview.list("reps"),
                reps,
                Said.by(manager, "/api/sales-manager/regions").list("items"),
                Said.by(manager, "/api/sales-manager/companies").list("items"))) {
            assertThat(sum(list, "revenue_at_risk")).isEqualByComparingTo(risk);
            assertThat(sum(list, "ytd_revenue"))
                    .isEqualByComparingTo(sum(account -> account.ours().yearToDate()));
            assertThat(sum(list, "overdue"))
                    .isEqualByComparingTo(count(account -> account.known().real("expected/days_overdue") > 0));
            assertThat(sum(list, "low_health"))
                    .isEqualByComparingTo(count(account -> account.known().real("health_score") < 40));
        }
        assertThat(overview.number("totals/ytd_revenue"))
                .isEqualByComparingTo(sum(account -> account.ours().yearToDate()));
        assertThat(overview.number("totals/previous_year_revenue"))
                .isEqualByComparingTo(sum(account -> account.ours().lastYear()));
    }

    @Test
    void everyMonthOfTheTeamIsScoredByItsTargets() {
        var team = new RawTeam(product.databases().of(Service.INGESTION), today);
        var agents = Said.by(manager, "/api/agents/").list("items");

        assertThat(agents).isNotEmpty().allSatisfy(agent -> {
            var id = Objects.requireNonNull(agent.text("agent_id"));
            team.agrees(id, agent.said("month"));
            Said.by(manager, "/api/agents/" + id + "/performance").each("months", month -> team.agrees(id, month));
        });
        assertThat(Said.all(manager, "/api/sales-manager/reps"))
                .filteredOn(rep -> rep.has("quota_attainment_pct"))
                .isNotEmpty()
                .allSatisfy(rep -> assertThat(rep.number("quota_attainment_pct"))
                        .isEqualByComparingTo(rep.required("ytd_revenue")
                                .multiply(number(100))
                                .divide(team.quota(Objects.requireNonNull(rep.text("rep_id"))), 1, HALF_UP)));
    }

    private BigDecimal sum(Function<Account, BigDecimal> amount) {
        return accounts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Said> rows, String column) {
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(row.number(column), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal count(Predicate<Account> condition) {
        return number(accounts.stream().filter(condition).count());
    }
}

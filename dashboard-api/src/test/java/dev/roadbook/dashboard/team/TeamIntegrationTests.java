package dev.roadbook.dashboard.team;

import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static dev.roadbook.dashboard.EventFixtures.account;
import static dev.roadbook.dashboard.EventFixtures.money;
import static dev.roadbook.dashboard.EventFixtures.order;
import static dev.roadbook.dashboard.EventFixtures.predictionOf;
import static dev.roadbook.dashboard.RepFixtures.performance;
import static dev.roadbook.dashboard.RepFixtures.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.events.ChurnCategory;
import dev.roadbook.events.PredictionsUpdated;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DashboardTest
class TeamIntegrationTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @BeforeEach
    void startWithTwoRepresentatives() {
        world.anew()
                .with(
                        rep("R1"),
                        rep("R2"),
                        account("A1", "R1"),
                        account("A2", "R1"),
                        account("A3", "R2"),
                        account("A4", "R2"),
                        prediction("A1", "1000.00", 0.5, ChurnCategory.MEDIUM).build(),
                        prediction("A2", "3000.00", 0.9, ChurnCategory.HIGH)
                                .setDaysOverdue(4)
                                .setHealthScore(20.0)
                                .build(),
                        prediction("A3", "500.00", 0.1, ChurnCategory.LOW).build(),
                        prediction("A4", "9000.00", 0.1, ChurnCategory.LOW)
                                .setCurrency("USD")
                                .build());
    }

    private static PredictionsUpdated.Builder prediction(
            String account, String ytd, double risk, ChurnCategory category) {
        return predictionOf(account)
                .setYtdRevenue(money(ytd))
                .setPreviousYearRevenue(money(ytd))
                .setYearEndProjection(money(ytd))
                .setChurnRisk(risk)
                .setChurnCategory(category);
    }

    @Test
    void putsTheTeamSideBySide() {
        var overview = browser.read(Person.MANAGER, "/api/sales-manager/overview");

        assertThat(overview.get("totals").toString())
                .isEqualTo("{\"accounts\":4,\"due_this_week\":4,\"overdue\":1,\"low_health\":1,\"ytd_revenue\":4500.0,"
                        + "\"previous_year_revenue\":4500.0,\"pace_pct\":0.0}");
        assertThat(overview.get("reps").get(0).toString())
                .isEqualTo(
                        "{\"rep_id\":\"R1\",\"rep_name\":\"Rep R1\",\"accounts\":2,\"currency\":\"EUR\","
                                + "\"ytd_revenue\":4000.0,\"pace_pct\":0.0,\"overdue\":1,\"low_health\":1,\"due_this_week\":2,\"revenue_at_risk\":3200.0}");
    }

    @Test
    void rollsTheTeamUpToRegionsAndCompaniesThatAddUpToTheSame() {
        world.with(
                account("A5", "R1", "Corner")
                        .setChain("Pole")
                        .setRegion("North")
                        .build(),
                account("A6", null, "Harbour").setChain(null).setRegion(null).build(),
                account("A7", "R2", "Mill").setChain("Pole").setRegion("North").build(),
                prediction("A5", "333.33", 0.333, ChurnCategory.MEDIUM).build(),
                prediction("A6", "77.77", 0.777, ChurnCategory.HIGH).build(),
                prediction("A7", "11.11", 0.111, ChurnCategory.LOW).build());

        var reps = browser.read(Person.MANAGER, "/api/sales-manager/overview").get("reps");
        var regions = browser.read(Person.MANAGER, "/api/sales-manager/regions").get("items");
        var companies =
                browser.read(Person.MANAGER, "/api/sales-manager/companies").get("items");

        assertThat(regions)
                .extracting(region -> region.get("name").asString(null))
                .containsExactly("South", "North", null);
        assertThat(companies)
                .extracting(company -> company.get("name").asString(null))
                .containsExactly("North Star", "Pole", null);
        assertThat(regions.at("/1/reps").asInt()).isEqualTo(2);
        assertThat(List.of(sums(regions), sums(companies))).containsOnly(sums(reps));
    }

    private static List<BigDecimal> sums(JsonNode groups) {
        return Stream.of("accounts", "ytd_revenue", "overdue", "low_health", "due_this_week", "revenue_at_risk")
                .map(figure -> groups.valueStream()
                        .map(group -> group.get(figure).decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros())
                .toList();
    }

    @Test
    void exportsWhatTheTeamIsSeenBy() {
        var header = "accounts,currency,ytd_revenue,%space_pct,overdue,low_health,due_this_week,revenue_at_risk";

        assertThat(lines("overview"))
                .startsWith("rep_id,rep_name," + header.formatted(""), "R1,Rep R1,2,EUR,4000.00,0.0,1,1,2,3200.00")
                .hasSize(3);
        assertThat(lines("regions"))
                .containsExactly(
                        "name,reps," + header.formatted("previous_year_revenue,"),
                        "South,2,4,EUR,4500.00,4500.00,0.0,1,1,4,3250.00");
        assertThat(lines("companies")).last().asString().startsWith("North Star,2,4,EUR");
    }

    private List<String> lines(String view) {
        return browser.get(Person.MANAGER, "/api/sales-manager/" + view, "text/csv")
                .body()
                .lines()
                .toList();
    }

    @Test
    void neverAddsUpAmountsOfDifferentCurrencies() {
        var overview = browser.read(Person.MANAGER, "/api/sales-manager/overview");

        assertThat(overview.get("currency").asString()).isEqualTo("EUR");
        assertThat(overview.get("reps").get(1).get("ytd_revenue").asDouble()).isEqualTo(500.0);
        assertThat(overview.get("reps").get(1).get("accounts").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhereRevenueIsAtRisk() {
        var analysis = browser.read(Person.MANAGER, "/api/churn/analysis");

        assertThat(analysis.get("counts").toString()).isEqualTo("{\"LOW\":2,\"MEDIUM\":1,\"HIGH\":1}");
        assertThat(analysis.get("revenue_at_risk").asDouble()).isEqualTo(3250.0);
        assertThat(analysis.get("by_rep").get(0).get("rep_id").asString()).isEqualTo("R1");
        assertThat(analysis.get("accounts").get(0).get("account_id").asString()).isEqualTo("A2");
    }

    @Test
    void aRepresentativeSeesTheirOwnRisk() {
        var analysis = browser.read(Person.rep("R2"), "/api/churn/analysis");

        assertThat(analysis.get("counts").toString()).isEqualTo("{\"LOW\":2,\"MEDIUM\":0,\"HIGH\":0}");
        assertThat(analysis.get("by_rep").size()).isEqualTo(1);
    }

    @Test
    void namesTheBestAccountsOfEach() {
        var top = browser.read(Person.MANAGER, "/api/sales-manager/top_accounts_by_rep?limit=1");

        assertThat(top.get("items").size()).isEqualTo(2);
        assertThat(top.at("/items/0/accounts/0/account_id").asString()).isEqualTo("A2");
        assertThat(top.at("/items/1/accounts/0/account_id").asString()).isEqualTo("A4");
        assertThat(top.at("/items/1/accounts").size()).isEqualTo(1);
    }

    @Test
    void addsUpWhatAllStoresOfACustomerBought() {
        world.with(
                account("S1", "R1", "Store 1").setCardCode("C9").build(),
                account("S2", "R2", "Store 2").setCardCode("C9").build(),
                order("S1", "D1", TODAY, "100.00"),
                order("S2", "D2", TODAY, "50.00"),
                order("S2", "D3", TODAY.minusYears(1), "-10.00"));

        var history = browser.read(Person.MANAGER, "/api/sales-manager/accounts/C9/history");

        assertThat(history.get("accounts").size()).isEqualTo(2);
        assertThat(history.get("years").toString())
                .isEqualTo(
                        "[{\"year\":2025,\"revenue\":-10.0,\"orders\":0,\"units\":12.0,\"average_order_value\":null},"
                                + "{\"year\":2026,\"revenue\":150.0,\"orders\":2,\"units\":24.0,\"average_order_value\":75.0}]");
        assertThat(history.get("months").size()).isEqualTo(13);
    }

    @Test
    void showsEachRepresentativesWeek() {
        world.with(performance("R1"), performance("R7"));

        var reps = browser.read(Person.MANAGER, "/api/sales-manager/reps?sort=name");

        assertThat(reps.get("total").asInt()).isEqualTo(3);
        assertThat(reps.at("/items/0/week").asString()).isEqualTo("2026-W47");
        assertThat(reps.at("/items/1/week").isNull()).isTrue();
        assertThat(browser.read(Person.MANAGER, "/api/sales-manager/reps?q=rep%20r2")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }
}

package dev.roadbook.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.RepFixtures;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.Standing;
import dev.roadbook.events.YearAhead;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DashboardTest
class AccountListIntegrationTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @Test
    void showsAnAccountWithItsPrediction() {
        world.with(RepFixtures.rep("R1")).withAccounts("R1", "A1");

        var answer = browser.get(Person.MANAGER, "/api/strategic/accounts").body();

        assertThat(answer)
                .contains("\"account_id\":\"A1\"", "\"rep_name\":\"Rep R1\"")
                .contains("\"last_purchase_amount\":412.50", "\"total\":1");
    }

    @Test
    void ordersByWhatAccountsWillBring() {
        world.with(
                EventFixtures.account("A1", "R1"),
                EventFixtures.prediction("A1"),
                EventFixtures.account("A2", "R1"),
                EventFixtures.predictionOf("A2")
                        .setYearAhead(new YearAhead(
                                new BigDecimal("9000.00"), new BigDecimal("1.00"), new BigDecimal("10000.00")))
                        .build(),
                EventFixtures.account("A3", "R1"),
                EventFixtures.predictionOf("A3").setYearAhead(null).build());

        var items = browser.read(Person.MANAGER, "/api/strategic/accounts?sort=-expected_revenue")
                .get("items");

        assertThat(items.valueStream().map(item -> item.get("account_id").asString()))
                .containsExactly("A2", "A1", "A3");
        assertThat(items.get(1).get("expected_order_value").decimalValue()).isEqualByComparingTo("130.20");
        assertThat(items.get(1).get("expected_order_quantity").decimalValue()).isEqualByComparingTo("37.5");
    }

    @Test
    void beginsWithTheAccountsWorthACall() {
        world.with(
                EventFixtures.account("A1", "R1"),
                EventFixtures.predictionOf("A1").setPriorityScore(99.0).build(),
                EventFixtures.account("A2", "R1"),
                EventFixtures.predictionOf("A2")
                        .setCallValue(new BigDecimal("400.00"))
                        .build(),
                EventFixtures.account("A3", "R1"),
                lost("A3"),
                EventFixtures.account("A4", "R1"));

        var items = browser.read(Person.MANAGER, "/api/strategic/accounts").get("items");

        assertThat(ids(items)).containsExactly("A2", "A1", "A3", "A4");
        assertThat(items.get(0).get("call_value").decimalValue()).isEqualByComparingTo("400");
        assertThat(browser.get(Person.MANAGER, "/api/strategic/accounts").body())
                .contains("\"standing\":\"LOST\",\"silent_days\":342,\"alive_probability\":0.04");
    }

    @Test
    void keepsLostAccountsInAListOfTheirOwn() {
        world.with(
                EventFixtures.account("A1", "R1"),
                EventFixtures.predictionOf("A1").setDaysOverdue(3).build(),
                EventFixtures.account("A2", "R1"),
                lost("A2"),
                EventFixtures.account("A3", "R2"),
                lost("A3"));

        var winBack = browser.read(Person.rep("R1"), "/api/strategic/accounts?standing=lost");
        var overdue = browser.read(Person.MANAGER, "/api/strategic/accounts?due=overdue");
        var today = browser.read(Person.MANAGER, "/api/today");

        assertThat(ids(winBack.get("items"))).containsExactly("A2");
        assertThat(ids(overdue.get("items"))).containsExactly("A1");
        assertThat(today.get("win_back").asInt()).isEqualTo(2);
        assertThat(today.get("overdue").asInt()).isEqualTo(1);
        assertThat(today.get("silent").asInt()).isZero();
    }

    private static PredictionsUpdated lost(String account) {
        return EventFixtures.predictionOf(account)
                .setStanding(Standing.LOST)
                .setSilentDays(342)
                .setAliveProbability(0.04)
                .setCallValue(new BigDecimal("0.00"))
                .build();
    }

    private static Stream<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.get("account_id").asString());
    }

    @Test
    void offersForFiltersWhatTheCallersAccountsHave() {
        world.with(
                RepFixtures.rep("R1"),
                EventFixtures.account("A1", "R1"),
                EventFixtures.prediction("A1"),
                EventFixtures.account("A2", "R2", "Shop A2").setRegion("North").build(),
                EventFixtures.account("A3", null, "Shop A3").setChain(null).build());

        var all = browser.read(Person.MANAGER, "/api/facets").toString();
        var own = browser.read(Person.rep("R2"), "/api/facets").toString();

        assertThat(all)
                .contains("{\"rep_id\":\"R2\",\"name\":null}", "{\"rep_id\":\"R1\",\"name\":\"Rep R1\"}")
                .contains("\"chains\":[\"North Star\"]", "\"regions\":[\"North\",\"South\"]", "\"segments\":[\"");
        assertThat(own)
                .contains("\"reps\":[{\"rep_id\":\"R2\",\"name\":null}]", "\"regions\":[\"North\"]", "\"segments\":[]");
    }
}

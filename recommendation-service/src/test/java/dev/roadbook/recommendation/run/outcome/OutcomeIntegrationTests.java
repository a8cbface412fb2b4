package dev.roadbook.recommendation.run.outcome;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.settings.Policy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RecommendationTest
class OutcomeIntegrationTests {

    private static final int DAYS_SINCE = 10;

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private UUID run = new UUID(0, 0);

    /** A run ten days ago that recommends Merlot M1 again and Champagne C1 to A1, and a Burgundy to A3 to win it back. */
    @BeforeEach
    void aRunTenDaysAgo() {
        scene.reset();
        cellar.threeAccounts();
        run = cellar.run(Policy.STANDARD);
        jdbc.sql("update recommendation_run set as_of = as_of - cast(? as int)")
                .param(DAYS_SINCE)
                .update();
    }

    @Test
    void countsWhatWasBoughtAfterTheRunAndWhatInItsPlace() {
        cellar.bought("A1", "M1", 3);
        cellar.bought("A3", "P2", 2);
        jdbc.sql("update recommended_item set sku = 'P1' where account_id = 'A3'")
                .update();
        jdbc.sql("""
                        update recommended_item
                        set state = 'APPROVED', decided_by = 'ann', exported_at = now()
                        where account_id in ('A1', 'A3') and scenario <> 'CROSS_SELL'
                        """).update();

        assertThat(outcome("")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"days": 30, "days_so_far": 10, "scenarios": [
                  {"scenario": "WINBACK", "item_count": 1, "bought_count": 0, "substituted_count": 1, "exported_count": 1,
                   "exported_bought_count": 0, "exported_substituted_count": 1},
                  {"scenario": "REBUY", "item_count": 1, "bought_count": 1, "substituted_count": 0, "exported_count": 1,
                   "exported_bought_count": 1, "exported_substituted_count": 0},
                  {"scenario": "CROSS_SELL", "item_count": 1, "bought_count": 0, "substituted_count": 0, "exported_count": 0}
                ]}
                """);
    }

    @Test
    void purchasesOfTheDayItselfOrLaterThanTheWindowDoNotCount() {
        cellar.bought("A1", "M1", DAYS_SINCE);
        cellar.bought("A1", "C1", DAYS_SINCE - 5);

        assertThat(outcome("?days=4")).bodyJson().isLenientlyEqualTo("""
                {"days": 4, "days_so_far": 4, "scenarios": [
                  {"scenario": "WINBACK"}, {"scenario": "REBUY", "bought_count": 0}, {"scenario": "CROSS_SELL", "bought_count": 0}]}
                """);
        assertThat(outcome("?days=5")).bodyJson().isLenientlyEqualTo("""
                {"scenarios": [{}, {"bought_count": 0}, {"bought_count": 1}]}
                """);
    }

    @Test
    void whatWasTakenBackReturnedOrRejectedDoesNotCount() {
        cellar.bought("A1", "M1", 3);
        cellar.bought("A1", "C1", 3);
        jdbc.sql(
                        "update purchase set amounts = array[-120.00] where account_id = 'A1' and skus = array['C1'] collate \"C\"")
                .update();
        jdbc.sql("""
                        update purchase
                        set retracted = true, skus = '{}', amounts = '{}', quantities = '{}'
                        where account_id = 'A1' and skus = array['M1'] collate "C"
                        """).update();
        jdbc.sql("update recommended_item set state = 'REJECTED', decided_by = 'ann' where scenario = 'WINBACK'")
                .update();

        assertThat(outcome("")).bodyJson().isLenientlyEqualTo("""
                {"scenarios": [{"scenario": "REBUY", "bought_count": 0}, {"scenario": "CROSS_SELL", "bought_count": 0}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({"?days=0", "?days=366", "?days=many"})
    void aWindowIsOfOneToThreeHundredAndSixtyFiveDays(String query) {
        assertThat(outcome(query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"MANAGER,, 200", "MARKETING,, 200", "READ_ONLY, R01, 403", "REP, R01, 403"})
    void isForThoseWhoSeeEveryAccount(String role, @Nullable String rep, int status) {
        assertThat(http.get().uri("/api/recommendation-runs/{id}/outcomes", run).with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @Test
    void knowsNoRunThatIsNotThere() {
        run = UUID.randomUUID();

        assertThat(outcome("")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult outcome(String query) {
        return http.get()
                .uri("/api/recommendation-runs/" + run + "/outcomes" + query)
                .with(manager("boss"))
                .exchange();
    }
}

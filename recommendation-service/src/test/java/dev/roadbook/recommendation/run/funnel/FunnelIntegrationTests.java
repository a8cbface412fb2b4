package dev.roadbook.recommendation.run.funnel;

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

@RecommendationTest
class FunnelIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    /** Three accounts, and one that never bought anything. */
    @BeforeEach
    void fourAccounts() {
        scene.reset();
        cellar.threeAccounts();
        cellar.account("A4", "R01");
    }

    @Test
    void countsWhatBecameOfCandidatesByScenario() {
        jdbc.sql("update account set unsubscribed_at = now() where account_id = 'A3'")
                .update();
        var run = cellar.run(Policy.STANDARD);

        // A1: its Merlot is due, and there is Champagne; A3 was won back but for the audit
        assertThat(http.get().uri("/api/recommendation-runs/{id}/funnel", run).with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "scenarios": [
                            {"scenario": "WINBACK", "candidate_count": 1, "refused": [], "account_count": 1, "item_count": 1,
                             "passing_count": 0, "approved_count": 0},
                            {"scenario": "REBUY", "account_count": 1, "item_count": 1, "passing_count": 1, "warned_count": 0},
                            {"scenario": "CROSS_SELL", "account_count": 1, "item_count": 1, "passing_count": 1}
                          ],
                          "held": [{"hold": "NO_PURCHASES", "count": 1}, {"hold": "NO_SCENARIO", "count": 1}],
                          "rules": [{"rule": "UNSUBSCRIBED", "severity": "ERROR", "count": 1}]
                        }
                        """);
    }

    @Test
    void tellsWhyCandidatesWereNotTaken() {
        jdbc.sql("update product set discontinued = true where sku = 'C1'").update();
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri("/api/recommendation-runs/{id}/funnel", run).with(manager("boss")))
                .bodyJson()
                .extractingPath("$.scenarios[?(@.scenario == 'CROSS_SELL')].refused[?(@.why == 'DISCONTINUED')].count")
                .asArray()
                .hasSize(1);
    }

    @Test
    void followsWhatPeopleDecideAndWhatLeaves() {
        var run = cellar.run(Policy.STANDARD);
        jdbc.sql("""
                        update recommended_item
                        set state = 'APPROVED', decided_by = 'ann', exported_at = now()
                        where account_id = 'A3'
                        """).update();
        jdbc.sql("update recommended_item set state = 'REJECTED', decided_by = 'ann' where scenario = 'REBUY'")
                .update();

        assertThat(http.get().uri("/api/recommendation-runs/{id}/funnel", run).with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"scenarios": [
                          {"scenario": "WINBACK", "approved_count": 1, "exported_count": 1, "held_back_count": 0},
                          {"scenario": "REBUY", "rejected_count": 1, "exported_count": 0},
                          {"scenario": "CROSS_SELL", "approved_count": 0}
                        ]}
                        """);
        assertThat(http.get().uri("/api/recommendation-runs/{id}", run).with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"summary": {"recipient_count": 2, "warned_count": 0, "waiting_count": 1, "exported_count": 1,
                          "held_back_count": 0, "four_eyes": false}}
                        """);
    }

    @Test
    void knowsNoCandidatesOfRunsOfEarlierVersions() {
        var run = cellar.run(Policy.STANDARD);
        jdbc.sql("update recommendation_run set considered = null").update();

        assertThat(http.get().uri("/api/recommendation-runs/{id}/funnel", run).with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"scenarios": [{"scenario": "WINBACK", "candidate_count": null, "refused": [], "item_count": 1}, {}, {}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({"MANAGER,, 200", "MARKETING,, 200", "READ_ONLY, R01, 403", "REP, R01, 403"})
    void isForThoseWhoSeeEveryAccount(String role, @Nullable String rep, int status) {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri("/api/recommendation-runs/{id}/funnel", run).with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @Test
    void knowsNoRunThatIsNotThere() {
        assertThat(http.get()
                        .uri("/api/recommendation-runs/{id}/funnel", UUID.randomUUID())
                        .with(manager("boss")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}

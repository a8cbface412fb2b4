package dev.roadbook.recommendation.run.view;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.settings.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RecommendationTest
class RunListsIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void threeAccounts() {
        scene.reset();
        cellar.threeAccounts();
    }

    @Test
    void findsNothingOfOthersByFilterOrText() {
        var run = cellar.run(Policy.STANDARD);

        for (var question : new String[] {"rep=R02", "q=A3", "account=A3", "scenario=WINBACK"}) {
            assertThat(http.get()
                            .uri("/api/recommendation-runs/" + run + "/items?" + question)
                            .with(caller("someone", "REP", "R01")))
                    .as(question)
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scenario=WINBACK, A3",
        "rep=R01, A1",
        "account=A3, A3",
        "sku=P1&scenario=WINBACK, A3",
        "state=PROPOSED&account=A1, A1",
        "audit=PASSING&account=A1, A1",
        "q=store a3, A3",
    })
    void narrowsItems(String question, String account) {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/items?" + question)
                        .with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .asArray()
                .isNotEmpty()
                .containsOnly(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "-score", "audit_score", "name", "account_id"})
    void ordersItems(String sort) {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/items?sort=" + sort)
                        .with(manager("boss")))
                .hasStatusOk();
    }

    @Test
    void tellsWhyAndWhatTheScoreIsMadeOf() {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/items?account=A3")
                        .with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{
                          "sku": "P1", "product_name": "Wine P1", "scenario": "WINBACK", "place": 1, "audit_score": 100,
                          "passes": true, "state": "PROPOSED", "revision": 0,
                          "reasons": [{"code": "USED_TO_BUY", "values": {"days": "420", "purchases": "2"}}],
                          "findings": []
                        }]}
                        """);
    }

    @Test
    void tellsWhatSpeaksAgainstThem() {
        jdbc.sql("update account set unsubscribed_at = now() where account_id = 'A3'")
                .update();
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/audit?rule=UNSUBSCRIBED&severity=ERROR")
                        .with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "items": [{"account_id": "A3", "sku": "P1", "rule": "UNSUBSCRIBED", "severity": "ERROR",
                          "audit_score": 60}]}
                        """);
    }

    @Test
    void exportsListsAsFilesThatAreHarmless() {
        jdbc.sql("update account set name = '=HYPERLINK(1)' where account_id = 'A3'")
                .update();
        jdbc.sql("update account set bounced_at = now() where account_id = 'A3'")
                .update();
        var run = cellar.run(Policy.STANDARD);

        for (var list : new String[] {"items", "audit"}) {
            assertThat(http.get()
                            .uri("/api/recommendation-runs/" + run + "/" + list + "?account=A3")
                            .accept("text/csv")
                            .with(manager("boss")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("'=HYPERLINK(1)")
                    .doesNotContain(",=");
        }
        assertThat(http.get()
                        .uri("/api/recommendation-runs?policy=STANDARD&from=2026-11-20&to=2026-11-20&sort=as_of")
                        .accept("text/csv")
                        .with(manager("boss")))
                .hasStatusOk()
                .bodyText()
                .contains(run.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "rule=NO_ADDRESS, A3",
        "audit=CLEAN, A1",
        "departure=LEFT, A1",
        "departure=HELD_BACK, A3",
    })
    void leadsToTheRowsBehindItsNumbers(String question, String account) {
        jdbc.sql("update account set has_email = false where account_id = 'A3'").update();
        var run = cellar.run(Policy.STANDARD);
        jdbc.sql("""
                        update recommended_item
                        set state = 'APPROVED', decided_by = 'ann',
                            exported_at = case account_id when 'A1' then now() end,
                            held_back = case account_id when 'A3' then '[]'::json end
                        """).update();

        assertThat(http.get()
                        .uri("/api/recommendation-runs/" + run + "/items?" + question)
                        .with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .asArray()
                .isNotEmpty()
                .containsOnly(account);
    }
}

package dev.roadbook.recommendation.run.view;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.settings.Policy;
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
class AccountApiIntegrationTests {

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

    /** 480.00 in four orders, all of it Bordeaux; the Merlot is due every thirty days and was bought seventy days ago. */
    @Test
    void tellsWhatAnAccountShouldBuyAndWhatItIsLike() {
        cellar.run(Policy.STANDARD);
        jdbc.sql("update product set discontinued = true where sku = 'C1'").update();
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri("/api/recommendations/A1/next").with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "account_id": "A1", "run_id": "%s", "as_of": "2026-11-20", "scenario": "REBUY", "hold": null,
                          "items": [{"sku": "M1", "place": 1, "quantity": 12.000}],
                          "rejected": [{"sku": "C1", "product_name": "Wine C1", "scenario": "CROSS_SELL", "why": "DISCONTINUED"}],
                          "multipliers": {"REBUY": 1.0, "CROSS_SELL": 1.2},
                          "profile": {
                            "orders": 4, "revenue": 480.00, "average_order": 120.00, "band": "STANDARD", "unit_price": 10.00,
                            "tastes": {"FAMILY": [{"value": "Bordeaux", "share": 1.0000}]},
                            "rhythms": [{"sku": "M1", "purchases": 4, "days_since": 70, "mean_gap_days": 30.0}]
                          }
                        }
                        """.formatted(run));
    }

    @Test
    void tellsWhyNothingIsRecommended() {
        cellar.account("A4", "R01");
        cellar.run(Policy.STANDARD);

        assertThat(http.get().uri("/api/recommendations/A4/next").with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"scenario\": \"HOLD\", \"hold\": \"NO_PURCHASES\", \"items\": []}");
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER,, A1, 200",
        "REP, R01, A1, 200",
        "REP, R02, A1, 404",
        "REP,, A1, 404",
        "READ_ONLY, R02, A1, 404",
        "MANAGER,, NOBODY, 404",
        "NONE,, A1, 403"
    })
    void answersByRoleAndScope(String role, @Nullable String rep, String account, int status) {
        cellar.run(Policy.STANDARD);

        assertThat(http.get()
                        .uri("/api/recommendations/{account}/next", account)
                        .with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @Test
    void tellsWhatAnEarlierRunSaid() {
        var earlier = cellar.run(Policy.STRICT);
        cellar.run(Policy.STANDARD);
        var address = "/api/recommendation-runs/" + earlier + "/accounts/A1";

        assertThat(http.get().uri(address).with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"run_id\": \"%s\", \"policy\": \"STRICT\"}".formatted(earlier));
        assertThat(http.get().uri(address).with(caller("someone", "REP", "R02")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysNothingBeforeTheFirstRun() {
        assertThat(http.get().uri("/api/recommendations/A1/next").with(manager("boss")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}

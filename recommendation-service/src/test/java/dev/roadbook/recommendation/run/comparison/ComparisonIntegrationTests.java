package dev.roadbook.recommendation.run.comparison;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.settings.Policy;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RecommendationTest
class ComparisonIntegrationTests {

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
    void saysThatTwoRunsOfTheSameOrdersAreIdentical() {
        var earlier = cellar.run(Policy.STANDARD);
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri(comparison(run, earlier)).with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"identical": true, "same_settings": true, "account_count": 2, "changed_account_count": 0,
                         "scenarios": [
                           {"scenario": "WINBACK", "entered": 0, "left": 0, "changed": 0, "same": 1},
                           {"scenario": "REBUY", "entered": 0, "left": 0, "changed": 0, "same": 1},
                           {"scenario": "CROSS_SELL", "entered": 0, "left": 0, "changed": 0, "same": 1}]}
                        """);
        assertThat(http.get().uri(comparison(run, earlier) + "/changes").with(manager("boss")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    /** A1 has bought its Merlot meanwhile; the buyer of A3 wants no mail any more. */
    @Test
    void tellsWhatEnteredWhatLeftAndWhatIsJudgedOtherwise() {
        var earlier = cellar.run(Policy.STANDARD);
        cellar.bought("A1", "M1", 2);
        jdbc.sql("update account set unsubscribed_at = now() where account_id = 'A3'")
                .update();
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri(comparison(run, earlier)).with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"identical": false, "same_settings": true, "account_count": 2, "changed_account_count": 2}
                        """);
        assertThat(http.get()
                        .uri(comparison(run, earlier) + "/changes?change=LEFT")
                        .with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "items": [{"account_id": "A1", "name": "Store A1", "sku": "M1", "change": "LEFT",
                          "scenario_before": "REBUY", "scenario": null, "place": null, "passes": null}]}
                        """);
        assertThat(http.get()
                        .uri(comparison(run, earlier) + "/changes?account=A3")
                        .with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "items": [{"sku": "P1", "product_name": "Wine P1", "change": "CHANGED",
                          "scenario_before": "WINBACK", "scenario": "WINBACK", "place_before": 1, "place": 1,
                          "passed_before": true, "passes": false}]}
                        """);
    }

    /** What left one way enters the other, and the rest changes both ways. */
    @ParameterizedTest
    @CsvSource({"ENTERED, LEFT", "LEFT, ENTERED", "CHANGED, CHANGED"})
    void isTheSameTheOtherWayRound(String change, String other) throws UnsupportedEncodingException {
        var earlier = cellar.run(Policy.STANDARD);
        cellar.bought("A1", "M1", 2);
        cellar.bought("A3", "S1", 1);
        var run = cellar.run(Policy.STRICT);

        assertThat(total(run, earlier, change)).isEqualTo(total(earlier, run, other));
    }

    private int total(UUID run, UUID earlier, String change) throws UnsupportedEncodingException {
        var answer = http.get()
                .uri(comparison(run, earlier) + "/changes?change=" + change)
                .with(manager("boss"))
                .exchange();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.total");
    }

    @Test
    void showsARepresentativeTheirOwnAccountsOnly() {
        var earlier = cellar.run(Policy.STANDARD);
        cellar.bought("A1", "M1", 2);
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri(comparison(run, earlier) + "/changes").with(caller("someone", "REP", "R02")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(http.get().uri(comparison(run, earlier)).with(caller("someone", "REP", "R02")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void exportsChanges() {
        var earlier = cellar.run(Policy.STANDARD);
        cellar.bought("A1", "M1", 2);
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get()
                        .uri(comparison(run, earlier) + "/changes?scenario=REBUY&sort=name")
                        .accept("text/csv")
                        .with(manager("boss")))
                .hasStatusOk()
                .bodyText()
                .startsWith("account_id,name,rep_id,sku,")
                .contains("A1,Store A1,R01,M1,Wine M1,LEFT,REBUY,1,");
    }

    @Test
    void knowsCompleteRunsOnly() {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri(comparison(run, UUID.randomUUID())).with(manager("boss")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String comparison(UUID run, UUID earlier) {
        return "/api/recommendation-runs/%s/comparison/%s".formatted(run, earlier);
    }
}

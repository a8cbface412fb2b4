package dev.roadbook.recommendation.coverage.product;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountStatus;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RecommendationTest
class ProductCoverageIntegrationTests {

    private static final String PRODUCTS = "/api/recommendations/coverage/products";

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester http;

    /** Two of three carry each product. P30 brings 30.00 an account and P20 20.00; half of those with one carry the other. */
    @BeforeEach
    void threeAccounts() {
        scene.reset();
        scene.account("C1", "R01", AccountStatus.ACTIVE, 1);
        scene.account("C2", "R02", AccountStatus.ACTIVE, 1);
        scene.account("C3", "R02", AccountStatus.ACTIVE, 1);
        scene.deliver(List.of(order("C1", "P30", "P20"), order("C2", "P30"), order("C3", "P20")));
    }

    @Test
    void ranksProductsByWhatTheirGapsWouldBring() {
        assertThat(get(PRODUCTS, manager("boss"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {
                          "items": [
                            {"sku": "P30", "rank": 1, "carried_count": 2, "missing_count": 1, "share_pct": 66.7,
                             "average_revenue": 30.00, "gap_value": 15.00},
                            {"sku": "P20", "rank": 2, "carried_count": 2, "missing_count": 1, "share_pct": 66.7,
                             "average_revenue": 20.00, "gap_value": 10.00}
                          ],
                          "freshness": {"as_of": "2026-11-20"}
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "chain, Chain of C2, 0, 1",
        "rep, R01, 1, 0",
        "rep, R02, 1, 1",
        "region, North, 2, 1",
        "region, South, 0, 0"
    })
    void countsTheAccountsAskedFor(String filter, String value, int carried, int missing) {
        assertThat(get(PRODUCTS + "?" + filter + "=" + value, manager("boss")))
                .bodyJson()
                .extractingPath("$.items[?(@.sku == 'P20')]")
                .asArray()
                .singleElement()
                .hasFieldOrPropertyWithValue("carried_count", carried)
                .hasFieldOrPropertyWithValue("missing_count", missing);
    }

    @Test
    void countsARepresentativesOwnAccounts() {
        assertThat(get(PRODUCTS + "?rep=R02", caller("ines", "REP", "R01")))
                .bodyJson()
                .extractingPath("$.items[*].carried_count")
                .asArray()
                .containsOnly(0);
    }

    @Test
    void namesTheAccountsThatWouldBringMostFirst() {
        assertThat(get(PRODUCTS + "/P20/accounts", manager("boss"))).bodyJson().isLenientlyEqualTo("""
                        {
                          "total": 3,
                          "items": [
                            {"account_id": "C2", "name": "Store C2", "rep_id": "R02", "region": "North", "chain": "Chain of C2",
                             "coverage_pct": 50.00, "carried": false, "score": 0.5000, "gap_value": 10.00},
                            {"account_id": "C1", "carried": true, "score": null, "gap_value": null},
                            {"account_id": "C3", "carried": true}
                          ]
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({"standing=MISSING, 1", "standing=CARRIED, 2", "chain=Chain of C1, 1", "q=c3, 1", "rep=R01, 1"})
    void narrowsTheAccounts(String query, int total) {
        assertThat(get(PRODUCTS + "/P20/accounts?" + query, manager("boss")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void showsARepresentativeNoOtherAccounts() {
        assertThat(get(PRODUCTS + "/P20/accounts", caller("ines", "REP", "R01")))
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .asArray()
                .containsExactly("C1");
    }

    @Test
    void knowsNobodyForAProductThatIsNotOnTop() {
        assertThat(get(PRODUCTS + "/NONE/accounts", manager("boss")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void comesAsAFile() {
        assertThat(http.get().uri(PRODUCTS).accept("text/csv").with(manager("boss")))
                .hasStatusOk()
                .bodyText()
                .startsWith("sku,name,rank,carried_count")
                .contains("P30,,1,2,1,66.7,30.00,15.00");
        assertThat(http.get().uri(PRODUCTS + "/P20/accounts").accept("text/csv").with(manager("boss")))
                .hasStatusOk()
                .bodyText()
                .contains("C2,Store C2,R02,North,Chain of C2");
    }

    @Test
    void answersWhoeverHasARole() {
        assertThat(get(PRODUCTS, caller("nobody", "NONE", null))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String uri, RequestPostProcessor caller) {
        return http.get().uri(uri).with(caller).exchange();
    }
}

package dev.roadbook.recommendation.coverage.matrix;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.coverage.matrix.CoveredGroups.By;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RecommendationTest
class MatrixIntegrationTests {

    private static final String MATRIX = "/api/recommendations/coverage/matrix";
    private static final String GROUPS = "/api/recommendations/coverage/groups";

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    SqlList<CoveredRow> rows;

    @Autowired
    CoveredGroups groups;

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
    void showsWhoCarriesWhatTheLargestGapsFirst() {
        assertThat(get(MATRIX, manager("boss"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {
                          "total": 3,
                          "items": [
                            {"account_id": "C3", "name": "Store C3", "rep_id": "R02", "region": "North", "chain": "Chain of C3",
                             "coverage_pct": 50.00, "gap_value": 15.00, "carried": ["P20"],
                             "missing": [{"sku": "P30", "score": 0.5000, "gap_value": 15.00}]},
                            {"account_id": "C2", "gap_value": 10.00, "carried": ["P30"], "missing": [{"sku": "P20"}]},
                            {"account_id": "C1", "coverage_pct": 100.00, "gap_value": 0, "carried": ["P30", "P20"], "missing": []}
                          ],
                          "freshness": {"as_of": "2026-11-20"}
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "rep=R02, 2",
        "region=North, 3",
        "region=South, 0",
        "chain=Chain of C1, 1",
        "q=c3, 1",
        "sort=name&rep=R01, 1"
    })
    void narrowsTheAccounts(String query, int total) {
        assertThat(get(MATRIX + "?" + query, manager("boss")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void addsUpByWhatAccountsHaveInCommon() {
        assertThat(get(GROUPS + "?by=REP", manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "items": [
                            {"group": "R02", "account_count": 2, "coverage_pct": 50.00, "gap_value": 25.00, "products": [
                              {"sku": "P30", "carried_count": 1, "gap_value": 15.00},
                              {"sku": "P20", "carried_count": 1, "gap_value": 10.00}]},
                            {"group": "R01", "account_count": 1, "coverage_pct": 100.00, "gap_value": 0, "products": [
                              {"sku": "P30", "carried_count": 1, "gap_value": 0}, {"sku": "P20", "carried_count": 1}]}
                          ],
                          "freshness": {"as_of": "2026-11-20"}
                        }
                        """);
        assertThat(get(GROUPS + "?by=REGION", manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"group\": \"North\", \"account_count\": 3, \"gap_value\": 25.00}]}");
        assertThat(get(GROUPS + "?by=CHAIN&rep=R02&region=North", manager("boss")))
                .bodyJson()
                .extractingPath("$.items[*].group")
                .asArray()
                .containsExactly("Chain of C3", "Chain of C2");
    }

    @Test
    void putsAccountsWithoutARegionTogether() {
        jdbc.sql("update account set region = null where account_id in ('C1', 'C2')")
                .update();

        assertThat(get(GROUPS + "?by=REGION", manager("boss"))).bodyJson().isLenientlyEqualTo("""
                        {"items": [
                          {"group": "North", "gap_value": 15.00, "products": [{"sku": "P30", "carried_count": 0}, {"sku": "P20", "carried_count": 1}]},
                          {"group": null, "account_count": 2, "gap_value": 10.00, "products": [{"carried_count": 2}, {"carried_count": 1}]}
                        ]}
                        """);
    }

    @Test
    void showsARepresentativeNoOtherAccounts() {
        var ines = caller("ines", "REP", "R01");

        assertThat(get(MATRIX, ines))
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .asArray()
                .containsExactly("C1");
        assertThat(get(GROUPS + "?by=REGION", ines))
                .bodyJson()
                .extractingPath("$.items[*].account_count")
                .asArray()
                .containsExactly(1);
    }

    @Test
    void comesAsAFileWithAColumnAProduct() {
        assertThat(http.get().uri(MATRIX).accept("text/csv").with(manager("boss")))
                .hasStatusOk()
                .bodyText()
                .startsWith("account_id,name,rep_id,region,chain,coverage_pct,gap_value,P30,P20\r\n")
                .contains("C3,Store C3,R02,North,Chain of C3,50.00,15.00,15.00,x\r\n")
                .contains("C1,Store C1,R01,North,Chain of C1,100.00,0,x,x\r\n");
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "?by=COUNTRY, 400"})
    void isGroupedByWhatItKnows(String query, int status) {
        assertThat(get(GROUPS + query, manager("boss"))).hasStatus(HttpStatus.valueOf(status));
    }

    @Test
    void answersWhoeverHasARole() {
        assertThat(get(MATRIX, caller("nobody", "NONE", null))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(GROUPS + "?by=REP", caller("nobody", "NONE", null))).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** Ten thousand accounts by thirty products. */
    @Test
    void isThereAtOnceForALargePortfolio() {
        jdbc.sql("""
                        insert into top_product (sku, rank, buyers, revenue)
                        select 'L' || n, 100 + n, 5000, 5000 * (100 - n) from generate_series(1, 30) as n
                        """).update();
        jdbc.sql("""
                        insert into account (account_id, revision, name, rep_id, region, chain)
                        select 'L' || n, 1, 'Large ' || n, 'R' || n % 40, 'Region ' || n % 12, 'Chain ' || n % 300
                        from generate_series(1, 10000) as n
                        """).update();
        jdbc.sql("""
                        insert into coverage (account_id, market_version, revision, published, as_of, content_hash, coverage_pct,
                            content, changed_at, carried, missing, scores)
                        select 'L' || n, 1000000, 1, 1, date '2026-11-20', '', 50, '{}', now(),
                            array(select 'L' || p from generate_series(1, 30) as p where (p * n) % 7 < 3),
                            array(select 'L' || p from generate_series(1, 30) as p where (p * n) % 7 >= 3),
                            array(select (p * n) % 97 / 100.0 from generate_series(1, 30) as p where (p * n) % 7 >= 3)
                        from generate_series(1, 10000) as n
                        """).update();
        jdbc.sql("analyze").update();

        assertThat(took(() -> rows.everything().rows())).isLessThan(Duration.ofSeconds(2));
        assertThat(took(() -> groups.by(By.CHAIN, null, null, null, Optional.empty())))
                .isLessThan(Duration.ofSeconds(2));
    }

    private static Duration took(Runnable reading) {
        reading.run();
        var start = System.nanoTime();
        reading.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private MvcTestResult get(String uri, RequestPostProcessor caller) {
        return http.get()
                .uri(uri)
                .accept(MediaType.APPLICATION_JSON)
                .with(caller)
                .exchange();
    }
}

package dev.roadbook.recommendation.coverage;

import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.roadbook.events.AccountStatus;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RecommendationTest
class CoverageApiIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void twoRepresentativesWithOneAccountEach() {
        scene.reset();
        scene.account("C1", "R01", AccountStatus.ACTIVE, 1);
        scene.account("C2", "R02", AccountStatus.ACTIVE, 1);
        scene.account("C3", "", AccountStatus.ACTIVE, 1);
        scene.deliver(List.of(order("C1", "P30", "P20"), order("C2", "P30"), order("C3", "P20")));
    }

    @Test
    void showsWhatAnAccountCarriesAndMisses() {
        assertThat(mvc.get().uri("/api/recommendations/C2").with(caller("MANAGER", null)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "account_id": "C2", "name": "Store C2", "rep_id": "R02", "as_of": "2026-11-20",
                          "model_version": "co-purchase-1", "top_sku_count": 2, "coverage_pct": 50.00,
                          "carried": ["P30"],
                          "gaps": [{
                            "sku": "P20", "name": null, "rank": 2, "score": 0.5000,
                            "reason": "bought by 50 % of accounts that carry P30"
                          }],
                          "freshness": {"model_version": "co-purchase-1", "as_of": "2026-11-20"}
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,, C1, 200",
        "MANAGER,, C1, 200",
        "MARKETING,, C1, 200",
        "READ_ONLY,, C1, 200",
        "REP, R01, C1, 200",
        "REP, R02, C1, 404",
        "REP,, C1, 404",
        "REP,, C3, 404",
        "READ_ONLY, R01, C1, 200",
        "READ_ONLY, R02, C1, 404",
        "REP, R01, NOBODY, 404",
        "NONE,, C1, 403"
    })
    void answersByRoleAndScope(String role, @Nullable String rep, String account, int status) {
        assertThat(mvc.get().uri("/api/recommendations/{account}", account).with(caller(role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @Test
    void answersAnAccountOutOfScopeLikeOneThatDoesNotExist() {
        var hidden = mvc.get()
                .uri("/api/recommendations/C2")
                .with(caller("REP", "R01"))
                .exchange();
        var missing = mvc.get()
                .uri("/api/recommendations/NOBODY")
                .with(caller("REP", "R01"))
                .exchange();

        assertThat(hidden)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no recommendation for this account.");
        assertThat(missing)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no recommendation for this account.");
    }

    @Test
    void answersNobodyWithoutAToken() {
        assertThat(mvc.get().uri("/api/recommendations")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/recommendations/C1")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({"R01, 1", "R02, 1", "R03, 0", ", 0"})
    void countsOnlyTheOwnAccountsOfARepresentative(@Nullable String rep, int total) {
        assertThat(mvc.get().uri("/api/recommendations").with(caller("REP", rep)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void findsNothingOfOthersByFilterOrText() {
        assertThat(mvc.get().uri("/api/recommendations?rep=R02").with(caller("REP", "R01")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(mvc.get().uri("/api/recommendations?q=C2").with(caller("REP", "R01")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void listsTheWorstCoveredFirstWhenAsked() {
        assertThat(mvc.get()
                        .uri("/api/recommendations?sort=coverage_pct&size=2")
                        .with(caller("MANAGER", null)))
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .asArray()
                .containsExactly("C2", "C3");
    }

    @Test
    void takesAnUnderscoreInTextAsItIs() {
        assertThat(mvc.get().uri("/api/recommendations?q=C_").with(caller("MANAGER", null)))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"colour=red", "sort=rep_id", "sort=coverage_pct;drop", "page=-1", "size=1000000000", "size=NaN"})
    void refusesWhatItDoesNotKnow(String parameter) {
        assertThat(mvc.get().uri("/api/recommendations?" + parameter).with(caller("MANAGER", null)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void exportsTheSameRowsAsTheList() {
        assertThat(mvc.get().uri("/api/recommendations").accept("text/csv").with(caller("REP", "R02")))
                .hasStatusOk()
                .bodyText()
                .isEqualToNormalizingNewlines("""
                        account_id,name,rep_id,segment,as_of,coverage_pct,carried_count,missing_count,best_sku,best_name,best_reason
                        C2,Store C2,R02,,2026-11-20,50.00,1,1,P20,,bought by 50 % of accounts that carry P30
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1"})
    void exportsANameThatIsAFormulaHarmless(String name) throws Exception {
        scene.product("P20", name, false, 1);
        scene.await(() -> name.equals(scene.latest("C2").getGaps().getFirst().getName()));

        var file = mvc.get()
                .uri("/api/recommendations")
                .accept("text/csv")
                .with(caller("REP", "R02"))
                .exchange()
                .getResponse()
                .getContentAsString();

        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            assertThat(csv.stream().map(row -> row.getField("best_name"))).containsExactly("'" + name);
        }
    }

    private static RequestPostProcessor caller(String role, @Nullable String rep) {
        return jwt().jwt(token -> {
                    token.subject("someone").claim("roles", List.of(role));
                    if (rep != null) {
                        token.claim("rep_id", rep);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}

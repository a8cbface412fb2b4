package dev.roadbook.recommendation.thumb;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.CoverageGap;
import dev.roadbook.events.SuggestedLine;
import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.run.Replay.Again;
import dev.roadbook.recommendation.run.Replay.Replayed;
import dev.roadbook.recommendation.settings.Policy;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class ThumbIntegrationTests {

    private static final RequestPostProcessor INES = caller("ines", "REP", "R01");
    private static final String TOO_EXPENSIVE =
            "{\"direction\": \"DOWN\", \"reason\": \"TOO_EXPENSIVE\", \"comment\": \" half the price next door \"}";
    private static final String OTHERWISE = "{\"direction\": \"DOWN\", \"reason\": \"OTHER\"}";
    private static final String UP = "{\"direction\": \"UP\"}";

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    BackgroundRun<Again, Replayed> replays;

    private UUID run = new UUID(0, 0);

    /** A run recommends Merlot M1 again and Champagne C1 to A1 of R01; the suggested order holds M1. */
    @BeforeEach
    void aRun() {
        scene.reset();
        cellar.threeAccounts();
        run = cellar.run(Policy.STANDARD);
    }

    @Test
    void keepsWhoSaidWhatOfWhichSuggestion() {
        assertThat(give("A1", "C1", TOO_EXPENSIVE, INES)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(give("A1", "M1", UP, manager("boss"))).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(get("/api/recommendation-thumbs?account=A1", INES))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 2, "items": [
                          {"sku": "C1", "product_name": "Wine C1", "direction": "DOWN", "reason": "TOO_EXPENSIVE",
                           "comment": "half the price next door", "given_by": "ines", "given_at": "2026-11-20T08:00:00Z",
                           "given_on": "2026-11-20", "away_until": "2027-05-18", "scenario": "CROSS_SELL",
                           "ranked_by": "BUYERS_IN_COMMON"},
                          {"sku": "M1", "direction": "UP", "reason": null, "away_until": null, "given_by": "boss",
                           "scenario": "REBUY", "ranked_by": "FREQUENCY"}
                        ]}
                        """);
        assertThat(scene.activity("SUGGESTION_DECLINED", "C1")).satisfies(entry -> {
            assertThat(entry.getActor()).isEqualTo("ines");
            assertThat(entry.getAccountId()).isEqualTo("A1");
            assertThat(entry.getDetails()).containsEntry("before", "").containsEntry("after", "DOWN TOO_EXPENSIVE");
        });
    }

    @Test
    void isReplacedByALaterWordAndTakenBackByWhoGaveIt() {
        var otto = caller("otto", "REP", "R02");
        give("A3", "P1", TOO_EXPENSIVE, otto);

        give("A3", "P1", UP, otto);
        assertThat(scene.activity("SUGGESTION_PRAISED", "P1").getDetails())
                .containsEntry("before", "DOWN TOO_EXPENSIVE")
                .containsEntry("after", "UP");

        assertThat(takeBack("A3", "P1", manager("boss"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(takeBack("A3", "P1", otto)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(scene.activity("SUGGESTION_WORD_TAKEN_BACK", "P1").getActor())
                .isEqualTo("otto");
        assertThat(scene.count("select count(*) from thumb")).isZero();
    }

    @Test
    void keepsTheProductAwayFromLaterRunsWhichSayWhy() {
        give("A1", "C1", TOO_EXPENSIVE, INES);

        var later = cellar.run(Policy.STANDARD);

        assertThat(get("/api/recommendations/A1/next", INES)).bodyJson().isLenientlyEqualTo("""
                        {"run_id": "%s", "items": [{"sku": "M1"}], "rejected": [{"sku": "C1", "why": "DECLINED"}]}
                        """.formatted(later));
        takeBack("A1", "C1", INES);
        assertThat(replay(later).identical()).isTrue();
    }

    @Test
    void letsNothingLeaveThatWasDeclinedSinceTheRun() {
        assertThat(http.post()
                        .uri("/api/recommendation-runs/{id}/approve", run)
                        .with(manager("ann"))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatusOk();
        give("A1", "C1", TOO_EXPENSIVE, INES);

        assertThat(http.post().uri("/api/recommendation-runs/{id}/export", run).with(manager("ann")))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": 2, \"held_back\": 1}");
        assertThat(scene.count("""
                        select count(*) from recommended_item
                        where account_id = 'A1' and sku = 'C1' and held_back::text like '%DECLINED%'
                        """)).isEqualTo(1);
    }

    @Test
    void countsForASetTimeOnly() {
        give("A1", "C1", TOO_EXPENSIVE, INES);
        jdbc.sql("update thumb set given_on = given_on - 180").update();

        cellar.run(Policy.STANDARD);

        assertThat(get("/api/recommendations/A1/next", INES))
                .bodyJson()
                .extractingPath("$.items[*].sku")
                .asArray()
                .contains("C1");
    }

    @Test
    void takesTheProductOutOfTheSuggestedOrderAndOfWhatIsTold() {
        scene.deliver(List.of(order("A2", "C1"), order("A3", "C1")));
        assertThat(scene.latest("A1").getSuggestedOrder().getLines())
                .extracting(SuggestedLine::getSku)
                .containsExactly("M1", "C1");

        give("A1", "M1", OTHERWISE, INES);

        assertThat(get("/api/recommendations/A1/order", INES))
                .bodyJson()
                .extractingPath("$.lines[*].sku")
                .asArray()
                .containsExactly("C1");
        give("A1", "C1", TOO_EXPENSIVE, INES);
        scene.awaitQuiet();
        assertThat(scene.latest("A1").getSuggestedOrder()).satisfies(told -> {
            assertThat(told.getLines()).isEmpty();
            assertThat(told.getDeclined()).containsExactly("C1", "M1");
        });
        assertThat(scene.latest("A1").getGaps()).extracting(CoverageGap::getSku).contains("C1");
    }

    @Test
    void knowsWhatOnlyTheSuggestedOrderHolds() {
        jdbc.sql("delete from recommendation_run").update();

        assertThat(give("A1", "M1", UP, INES)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get("/api/recommendation-thumbs?account=A1", INES))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"scenario\": null, \"ranked_by\": \"RHYTHM\"}]}");
    }

    @Test
    void addsUpByScenarioRankerReasonAndWeek() {
        give("A1", "C1", TOO_EXPENSIVE, INES);
        give("A1", "C1", UP, manager("boss"));
        give("A3", "P1", OTHERWISE, manager("boss"));
        jdbc.sql("update thumb set given_on = given_on - 7 where account_id = 'A3'")
                .update();

        assertThat(get("/api/recommendation-thumbs/counts?weeks=2", manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "from": "2026-11-09",
                          "groups": [
                            {"scenario": "CROSS_SELL", "ranked_by": "BUYERS_IN_COMMON", "up_count": 1, "down_count": 1},
                            {"scenario": "WINBACK", "ranked_by": "FREQUENCY", "up_count": 0, "down_count": 1}
                          ],
                          "objections": [{"reason": "OTHER", "count": 1}, {"reason": "TOO_EXPENSIVE", "count": 1}],
                          "weeks": [
                            {"begins_on": "2026-11-09", "up_count": 0, "down_count": 1},
                            {"begins_on": "2026-11-16", "up_count": 1, "down_count": 1}
                          ]
                        }
                        """);
        assertThat(get("/api/recommendation-thumbs/counts?weeks=1", caller("otto", "REP", "R02")))
                .bodyJson()
                .isLenientlyEqualTo("{\"groups\": [], \"weeks\": [{\"up_count\": 0}]}");
    }

    @Test
    void comesAsAListAndAsAFile() {
        give("A1", "C1", TOO_EXPENSIVE, INES);
        give("A3", "P1", OTHERWISE, manager("boss"));

        for (var filter : List.of(
                "direction=DOWN&reason=TOO_EXPENSIVE",
                "scenario=CROSS_SELL&ranked_by=BUYERS_IN_COMMON",
                "rep=R01&account=A1&given_by=ines",
                "q=c1")) {
            assertThat(get("/api/recommendation-thumbs?" + filter, manager("boss")))
                    .bodyJson()
                    .extractingPath("$.items[*].sku")
                    .asArray()
                    .containsExactly("C1");
        }
        assertThat(http.get()
                        .uri("/api/recommendation-thumbs?sort=name&from=2026-11-20&to=2026-11-20")
                        .accept("text/csv")
                        .with(INES))
                .hasStatusOk()
                .bodyText()
                .contains("A1,Store A1,R01,C1,Wine C1,DOWN,TOO_EXPENSIVE,half the price next door,ines")
                .doesNotContain("A3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"direction\": \"DOWN\"} | reason",
                "{\"direction\": \"UP\", \"reason\": \"OTHER\"} | reason",
                "{} | direction"
            })
    void namesWhatIsWrong(String body, String field) {
        assertThat(give("A1", "C1", body, INES))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"0", "54"})
    void countsUpToAYear(String weeks) {
        assertThat(get("/api/recommendation-thumbs/counts?weeks=" + weeks, manager("boss")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,, A1, C1, 204, 200",
        "REP, R01, A1, C1, 204, 200",
        "REP, R02, A1, C1, 404, 200",
        "READ_ONLY,, A1, C1, 403, 200",
        "MARKETING,, A1, C1, 403, 200",
        "MANAGER,, NOBODY, C1, 404, 200",
        "MANAGER,, A1, S1, 404, 200",
        "NONE,, A1, C1, 403, 403"
    })
    void answersByRoleAndScope(String role, @Nullable String rep, String account, String sku, int gives, int reads) {
        var someone = caller("someone", role, rep);

        assertThat(give(account, sku, UP, someone)).hasStatus(HttpStatus.valueOf(gives));
        assertThat(takeBack(account, sku, someone)).hasStatus(HttpStatus.valueOf(gives));
        assertThat(get("/api/recommendation-thumbs", someone)).hasStatus(HttpStatus.valueOf(reads));
        assertThat(get("/api/recommendation-thumbs/counts", someone)).hasStatus(HttpStatus.valueOf(reads));
    }

    private Replayed replay(UUID again) {
        replays.start(new Again(again), "boss");
        scene.await(() -> !replays.latest().orElseThrow().state().isOpen());
        return Objects.requireNonNull(replays.latest().orElseThrow().result());
    }

    private MvcTestResult get(String uri, RequestPostProcessor caller) {
        return http.get()
                .uri(uri)
                .accept(MediaType.APPLICATION_JSON)
                .with(caller)
                .exchange();
    }

    private MvcTestResult give(String account, String sku, String body, RequestPostProcessor caller) {
        return http.put()
                .uri("/api/recommendations/{account}/thumbs/{sku}", account, sku)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(caller)
                .exchange();
    }

    private MvcTestResult takeBack(String account, String sku, RequestPostProcessor caller) {
        return http.delete()
                .uri("/api/recommendations/{account}/thumbs/{sku}", account, sku)
                .with(caller)
                .exchange();
    }
}

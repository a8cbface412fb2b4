package dev.roadbook.recommendation.run.approval;

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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RecommendationTest
@TestPropertySource(properties = "roadbook.recommendation-runs.four-eyes-above=2")
class DecisionIntegrationTests {

    private static final String NOTHING = "{}";
    private static final String REASON = "{\"comment\": \"not theirs\"}";

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void reset() {
        scene.reset();
        cellar.threeAccounts();
    }

    @Test
    void approvesWhatPassedTheAudit() {
        var item = cellar.item(cellar.run(Policy.STANDARD), "A1", "M1");

        assertThat(post("recommendations", item, "approve", "\"0\"", "{\"comment\": \"fine\"}", manager("ann")))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\": \"APPROVED\", \"decided_by\": \"ann\", \"comment\": \"fine\", \"revision\": 1}");
        assertThat(scene.count("select count(*) from recommendation_run where revision = 1"))
                .isEqualTo(1);
    }

    @Test
    void approvesWithoutAWord() {
        var item = cellar.item(cellar.run(Policy.STANDARD), "A1", "M1");

        assertThat(http.post()
                        .uri("/api/recommendations/{id}/approve", item)
                        .header("If-Match", "\"0\"")
                        .with(manager("ann")))
                .hasStatusOk();
    }

    @Test
    void rejectsForAReason() {
        var item = cellar.item(cellar.run(Policy.STANDARD), "A1", "M1");

        assertThat(post("recommendations", item, "reject", "\"0\"", "{\"comment\": \" \"}", manager("ann")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("recommendations", item, "reject", "\"0\"", REASON, manager("ann")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("REJECTED");
    }

    @Test
    void tellsTheActivityLogWhoDecided() {
        var run = cellar.run(Policy.STANDARD);
        var item = cellar.item(run, "A1", "M1");
        post("recommendations", item, "approve", "\"0\"", NOTHING, manager("ann"));
        post("recommendation-runs", run, "reject", "\"1\"", REASON, manager("bob"));

        var approved = scene.activity("RECOMMENDATION_APPROVED", item);
        assertThat(approved.getActor()).isEqualTo("ann");
        assertThat(approved.getAccountId()).isEqualTo("A1");
        assertThat(approved.getDetails()).containsEntry("audit_score", "100");
        var rejected = scene.activity("RECOMMENDATIONS_REJECTED", run);
        assertThat(rejected.getActor()).isEqualTo("bob");
        assertThat(rejected.getDetails()).containsEntry("count", "2");
    }

    @Test
    void refusesADecisionOnWhatIsDifferentByNow() {
        var run = cellar.run(Policy.STANDARD);
        var item = cellar.item(run, "A1", "M1");
        post("recommendations", item, "approve", "\"0\"", NOTHING, manager("ann"));

        assertThat(post("recommendations", item, "reject", "\"0\"", REASON, manager("bob")))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(post("recommendation-runs", run, "reject", "\"0\"", REASON, manager("bob")))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(post("recommendations", item, "reject", null, REASON, manager("bob")))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(state(item)).isEqualTo("APPROVED");
    }

    @Test
    void approvesNothingThatDidNotPass() {
        jdbc.sql("update account set unsubscribed_at = now() where account_id = 'A1'")
                .update();
        var run = cellar.run(Policy.STANDARD);
        var item = cellar.item(run, "A1", "M1");

        assertThat(post("recommendations", item, "approve", "\"0\"", NOTHING, manager("ann")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("audit_failed");
        assertThat(post("recommendation-runs", run, "approve", "\"0\"", NOTHING, manager("ann")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"count\": 1, \"revision\": 1}");
        assertThat(state(item)).isEqualTo("PROPOSED");
        assertThat(state(cellar.item(run, "A3", "P1"))).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {"'scenario': 'WINBACK'; 1", "'rep': 'R01'; 2", "'rep': 'R03'; 0", "'ids': null; 3", "'ids': []; 0"
            })
    void decidesOnManyAtOnce(String choice, int count) {
        var run = cellar.run(Policy.STANDARD);

        var body = ("{" + choice + ", 'comment': 'no'}").replace('\'', '"');
        assertThat(post("recommendation-runs", run, "reject", "\"0\"", body, manager("ann")))
                .hasStatusOk()
                .hasHeader("ETag", count == 0 ? "\"0\"" : "\"1\"")
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(count);
    }

    @Test
    void decidesOnChosenOnes() {
        var run = cellar.run(Policy.STANDARD);
        var item = cellar.item(run, "A1", "C1");

        assertThat(post(
                        "recommendation-runs",
                        run,
                        "approve",
                        "\"0\"",
                        "{\"ids\": [\"" + item + "\"]}",
                        manager("ann")))
                .hasStatusOk();
        assertThat(state(item)).isEqualTo("APPROVED");
        assertThat(scene.count("select count(*) from recommended_item where state = 'PROPOSED'"))
                .isEqualTo(2);
    }

    @Test
    void wantsAnotherPersonToApproveALargeRun() {
        cellar.account("A4", "R02");
        cellar.bought("A4", "P1", 500, 420);
        var run = cellar.run(Policy.STANDARD, "boss");
        var item = cellar.item(run, "A1", "M1");

        assertThat(post("recommendations", item, "approve", "\"0\"", NOTHING, manager("boss")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("four_eyes");
        assertThat(post("recommendation-runs", run, "approve", "\"0\"", NOTHING, manager("boss")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("recommendations", item, "approve", "\"0\"", NOTHING, manager("ann")))
                .hasStatusOk();
    }

    @Test
    void letsOnePersonApproveASmallRun() {
        var run = cellar.run(Policy.STANDARD, "boss");

        assertThat(post("recommendation-runs", run, "approve", "\"0\"", NOTHING, manager("boss")))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"REP, R01", "MARKETING,", "READ_ONLY,"})
    void letsManagersAloneDecide(String role, @Nullable String rep) {
        var run = cellar.run(Policy.STANDARD);
        var item = cellar.item(run, "A1", "M1");

        assertThat(post("recommendations", item, "approve", "\"0\"", NOTHING, caller("someone", role, rep)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("recommendation-runs", run, "approve", "\"0\"", NOTHING, caller("someone", role, rep)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsNothingThatIsNotThere() {
        var id = UUID.randomUUID();

        assertThat(post("recommendations", id, "approve", "\"0\"", NOTHING, manager("ann")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("recommendation-runs", id, "approve", "\"0\"", NOTHING, manager("ann")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult post(
            String what, UUID id, String verb, @Nullable String ifMatch, String body, RequestPostProcessor by) {
        var request = http.post()
                .uri("/api/{what}/{id}/{verb}", what, id, verb)
                .with(by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private String state(UUID item) {
        return jdbc.sql("select state from recommended_item where id = :id")
                .param("id", item)
                .query(String.class)
                .single();
    }
}

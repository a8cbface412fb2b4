package dev.roadbook.recommendation.run.view;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.settings.Policy;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RecommendationTest
class RunApiIntegrationTests {

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
    void beginsARunAndTellsHowFarItIs() {
        var run = start("{\"policy\": \"STRICT\"}", "k1", HttpStatus.ACCEPTED);
        cellar.awaitRun(run);

        assertThat(http.get().uri("/api/recommendation-runs/{id}", run).with(manager("boss")))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "DONE", "percent": 100, "as_of": "2026-11-20", "policy": "STRICT", "requested_by": "boss",
                         "summary": {"account_count": 3, "approved_count": 0, "revision": 0, "settings_version": "1"}}
                        """);
    }

    @Test
    void beginsOneRunForOneKey() {
        var run = cellar.awaitRun(start("{}", "k2", HttpStatus.ACCEPTED));

        assertThat(start("{}", "k2", HttpStatus.ACCEPTED)).isEqualTo(run);
        assertThat(scene.count("select count(*) from recommendation_run")).isEqualTo(1);
        assertThat(http.post()
                        .uri("/api/recommendation-runs")
                        .with(manager("boss"))
                        .header("Idempotency-Key", "k2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"policy\": \"STRICT\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"as_of\": \"2026-11-21\"}", "{\"as_of\": \"1800-01-01\"}", "{\"policy\": \"LAX\"}"})
    void refusesADayOrPolicyThatCannotBe(String body) {
        assertThat(http.post()
                        .uri("/api/recommendation-runs")
                        .with(manager("boss"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"REP, R01, 403", "MARKETING,, 403", "READ_ONLY,, 403", "NONE,, 403"})
    void letsManagersAlonePlanRuns(String role, @Nullable String rep, int status) {
        assertThat(http.post().uri("/api/recommendation-runs").with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @ParameterizedTest
    @CsvSource({"MANAGER,, 200", "MARKETING,, 200", "READ_ONLY,, 200", "READ_ONLY, R01, 403", "REP, R01, 403"})
    void showsRunsToThoseWhoSeeEveryAccount(String role, @Nullable String rep, int status) {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri("/api/recommendation-runs").with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
        assertThat(http.get().uri("/api/recommendation-runs/{id}", run).with(caller("someone", role, rep)))
                .hasStatus(HttpStatus.valueOf(status));
    }

    @ParameterizedTest
    @CsvSource({"MANAGER,, 2", "REP, R01, 1", "REP, R02, 1", "REP, R03, 0", "REP,, 0", "READ_ONLY, R01, 1"})
    void showsARepresentativeWhatConcernsTheirOwnAccounts(String role, @Nullable String rep, int accounts) {
        var run = cellar.run(Policy.STANDARD);
        jdbc.sql("update account set bounced_at = now()").update();
        var audited = cellar.run(Policy.STANDARD);

        assertThat(accounts(run, "items", role, rep)).isEqualTo(accounts);
        assertThat(accounts(audited, "audit", role, rep)).isEqualTo(accounts);
    }

    @Test
    void computesARunAgainWhenAsked() throws Exception {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.get().uri("/api/recommendation-runs/{id}/replay", run).with(manager("boss")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.post().uri("/api/recommendation-runs/{id}/replay", run).with(manager("boss")))
                .hasStatus(HttpStatus.ACCEPTED);
        scene.await(() -> replay(run, "/replay").contains("\"identical\":true"));
        assertThat(replay(run, "")).contains("\"identical\":true");
    }

    @Test
    void tellsOfTheRunThatWasAskedForLast() {
        assertThat(http.get().uri("/api/recommendation-runs/latest").with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{}");
        var run = cellar.run(Policy.STRICT);

        assertThat(http.get().uri("/api/recommendation-runs/latest").with(manager("boss")))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"run": {"id": "%s", "state": "DONE", "policy": "STRICT", "summary": {"account_count": 3}}}
                        """.formatted(run));
    }

    @Test
    void knowsNoRunThatIsNotThere() {
        for (var address : new String[] {"", "/stop", "/replay"}) {
            var uri = "/api/recommendation-runs/" + UUID.randomUUID() + address;
            assertThat((address.isEmpty() ? http.get() : http.post()).uri(uri).with(manager("boss")))
                    .as(address)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void stopsNothingThatIsOver() {
        var run = cellar.run(Policy.STANDARD);

        assertThat(http.post().uri("/api/recommendation-runs/{id}/stop", run).with(manager("boss")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
    }

    private String replay(UUID run, String address) throws UnsupportedEncodingException {
        return http.get()
                .uri("/api/recommendation-runs/" + run + address)
                .with(manager("boss"))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private UUID start(String body, String key, HttpStatus status) {
        var answer = http.post()
                .uri("/api/recommendation-runs")
                .with(manager("boss"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(answer).hasStatus(status);
        return UUID.fromString(json(answer).get("id").asString());
    }

    private long accounts(UUID run, String list, String role, @Nullable String rep) {
        var answer = http.get()
                .uri("/api/recommendation-runs/{id}/{list}", run, list)
                .with(caller("someone", role, rep))
                .exchange();
        return json(answer).get("items").findValuesAsString("account_id").stream()
                .distinct()
                .count();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}

package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of one account are answered by two services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesIntegrationTests extends GatewayTest {

    private final Downstream prediction = new Downstream();
    private RunningGateway gateway;
    private Browser manager;

    @BeforeAll
    void startWithTwoServices() {
        gateway = RunningGateway.with(database, service, "roadbook.gateway.services.prediction=" + prediction.url());
        manager = gateway.as("manager");
    }

    @AfterEach
    void forgetBoth() {
        prediction.forget();
    }

    @AfterAll
    void stop() {
        gateway.close();
        prediction.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue", "products", "snapshots?as_of=2026-03-03", "value"})
    void asksPredictionWhatAnAccountDidAndWhatWasKnown(String what) {
        assertThat(manager.get("/api/strategic/accounts/C1-MAIN/" + what).statusCode())
                .isEqualTo(200);
        assertThat(prediction.received()).hasSize(1);
        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/C1-MAIN", "/C1-MAIN/history", "/C1-MAIN/timeline", "/products"})
    void asksTheDashboardForTheRest(String what) {
        assertThat(manager.get("/api/strategic/accounts" + what).statusCode()).isEqualTo(200);
        assertThat(service.received()).hasSize(1);
        assertThat(prediction.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/digests", "/api/digests/R01/preview"})
    void leadsToDigests(String path) {
        assertThat(manager.get(path).statusCode()).isEqualTo(200);
        assertThat(service.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/chains", "/api/campaigns/1", "/api/no-such-thing", "/o/token", "/c/token"})
    void saysThatNothingIsWhereNoServiceAnswers(String path) {
        var answer = manager.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not_found\"", "\"trace_id\"");
        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o/token", "/c/token"})
    void asksNobodyToSignInForALinkOfAMailThatLeadsNowhere(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
    }
}

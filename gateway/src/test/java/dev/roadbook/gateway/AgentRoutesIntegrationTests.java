package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two services share the representatives: prediction tells how they stand, ingestion who they are. */
class AgentRoutesIntegrationTests extends GatewayTest {

    private static final Downstream prediction = new Downstream();

    @DynamicPropertySource
    static void predictionOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("roadbook.gateway.services.prediction", prediction::url);
    }

    @AfterAll
    static void close() {
        prediction.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/agents/", "/api/agents/performance", "/api/agents/R01/performance"})
    void howTheyStandComesFromPrediction(String path) {
        prediction.forget();

        assertThat(as("manager").get(path).statusCode()).isEqualTo(200);

        assertThat(prediction.last().uri().getPath()).isEqualTo(path);
        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/agents", "/api/agents/R01", "/api/agents/R01/activities"})
    void whoTheyAreComesFromIngestion(String path) {
        prediction.forget();

        assertThat(as("manager").get(path).statusCode()).isEqualTo(200);

        assertThat(service.last().uri().getPath()).isEqualTo(path);
        assertThat(prediction.received()).isEmpty();
    }
}

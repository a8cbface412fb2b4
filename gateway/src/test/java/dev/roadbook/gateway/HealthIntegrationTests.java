package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HealthIntegrationTests extends GatewayTest {

    @Test
    void tellsHealthOfAllServices() {
        Awaitility.await().untilAsserted(() -> {
            var answer = browser().get("/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"status\":\"UP\",\"services\":{\"dashboard\":\"UP\",\"ingestion\":\"UP\","
                            + "\"outreach\":\"UP\",\"prediction\":\"UP\",\"recommendation\":\"UP\"}}");
        });
    }

    @Test
    void saysDegradedWhenServicesAreNotWell() {
        service.on("/health", exchange -> Downstream.answer(exchange, 503, "application/json", "{}"));

        Awaitility.await().untilAsserted(() -> {
            var answer = browser().get("/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"status\":\"DEGRADED\"").contains("\"ingestion\":\"DOWN\"");
        });
    }
}

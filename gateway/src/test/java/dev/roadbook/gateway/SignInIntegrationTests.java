package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

class SignInIntegrationTests extends GatewayTest {

    @Test
    void opensSessionForRightPassword() {
        var browser = browser();

        var answer = browser.signIn("manager", "manager123");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(answer.body(), "$.username")).isEqualTo("manager");
        assertThat(browser.get("/auth/me").body()).isEqualTo(answer.body());
    }

    @Test
    void forwardsRequestWithToken() {
        var browser = as("manager");

        var answer = browser.get("/api/strategic/accounts?q=a%20b&sort=-name");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().uri()).hasToString("/api/strategic/accounts?q=a%20b&sort=-name");
        assertThat(service.last().header("Authorization")).startsWith("Bearer ey");
    }
}

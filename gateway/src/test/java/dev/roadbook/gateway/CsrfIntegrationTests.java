package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfIntegrationTests extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void refusesPostOfAnotherSite(String type) {
        var browser = as("manager");

        var answer = browser.send(browser.request("/api/customers")
                .POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", type)
                .header("Origin", "https://evil.example"));

        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost.evil.example",
                "http://localhost:1",
                "file://",
                "nonsense"
            })
    void refusesForeignOriginEvenWithToken(String origin) {
        var browser = as("manager");

        var answer = browser.send(browser.request("/api/customers")
                .POST(BodyPublishers.ofString("{}"))
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow())
                .header("Origin", origin));

        assertRefused(answer);
        assertThat(code(answer)).isEqualTo("origin_refused");
    }

    @Test
    void refusesMissingOriginWithSession() {
        var browser = as("manager");

        var answer = browser.send(browser.request("/api/customers")
                .POST(BodyPublishers.ofString("{}"))
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow()));

        assertRefused(answer);
    }

    @Test
    void refusesMissingToken() {
        var browser = as("manager");

        var answer = browser.send(browser.request("/api/customers")
                .POST(BodyPublishers.ofString("{}"))
                .header("Origin", base()));

        assertRefused(answer);
        assertThat(code(answer)).isEqualTo("csrf_refused");
    }

    @Test
    void refusesTokenOfAnotherSession() {
        var browser = as("manager");
        var other = as("rep1").cookie("XSRF-TOKEN").orElseThrow();

        var answer = browser.send(browser.request("/api/customers")
                .POST(BodyPublishers.ofString("{}"))
                .header("X-XSRF-TOKEN", other)
                .header("Origin", base()));

        assertRefused(answer);
    }

    @Test
    void refusesTokenFromBeforeSignIn() {
        var browser = browser();
        browser.get("/auth/me");
        var early = browser.cookie("XSRF-TOKEN").orElseThrow();
        browser.signIn("manager", "manager123");

        var answer = browser.send(browser.request("/api/customers")
                .POST(BodyPublishers.ofString("{}"))
                .header("X-XSRF-TOKEN", early)
                .header("Origin", base()));

        assertRefused(answer);
    }

    @Test
    void refusesSignInFromAnotherSite() {
        var browser = browser();

        var answer = browser.send(browser.request("/auth/login")
                .POST(BodyPublishers.ofString("{\"username\":\"manager\",\"password\":\"manager123\"}"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.cookie("ROADBOOK_SESSION")).isEmpty();
    }

    @Test
    void refusesSignOutFromAnotherSite() {
        var browser = as("manager");

        browser.send(
                browser.request("/auth/logout").POST(BodyPublishers.noBody()).header("Origin", "https://evil.example"));

        assertThat(browser.get("/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    void passesChangeFromOwnPage() {
        var answer = as("manager").post("/api/customers", "{\"name\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().body()).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void passesOneClickUnsubscribeFromAnywhereWithoutIdentity() {
        var browser = as("manager");

        var answer = browser.send(browser.request("/u/abc.def")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://mail.example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().body()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(service.last().header("Authorization")).isNull();
        assertThat(service.last().header("Cookie")).isNull();
    }

    @Test
    void passesAnswerOfBuyerFromAnywhereWithoutIdentity() {
        var browser = as("manager");

        var answer = browser.send(browser.request("/a/abc_def")
                .POST(BodyPublishers.ofString("answer=CHANGE&quantity=6&note=a%2Bb"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "null"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().body()).isEqualTo("answer=CHANGE&quantity=6&note=a%2Bb");
        assertThat(service.last().header("Authorization")).isNull();
        assertThat(service.last().header("Cookie")).isNull();
    }

    @Test
    void showsTokenBeforeSignIn() {
        var answer = browser().get("/auth/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("HttpOnly");
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(service.received()).isEmpty();
    }
}

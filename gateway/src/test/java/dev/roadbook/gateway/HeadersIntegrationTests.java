package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge takes off, adds to and leaves of headers on their way in and out. */
class HeadersIntegrationTests extends GatewayTest {

    @Test
    void stripsClaimsOfIdentity() {
        var browser = as("rep1");

        browser.send(browser.request("/api/strategic/accounts")
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")
                .header("X-User-Id", "admin")
                .header("X-Roles", "ADMIN")
                .header("X-Role", "ADMIN")
                .header("X-Rep-Id", "R02")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Original-URL", "/api/users"));

        var headers = service.last().headers();
        assertThat(headers.keySet())
                .doesNotContain(
                        "X-user-id",
                        "X-roles",
                        "X-role",
                        "X-rep-id",
                        "X-forwarded-for",
                        "X-forwarded-host",
                        "X-forwarded-prefix",
                        "Forwarded",
                        "X-real-ip",
                        "X-original-url",
                        "Cookie");
        assertThat(headers.get("Authorization")).singleElement().asString().doesNotContain("eyJhbGciOiJub25lIn0");
    }

    @Test
    void sendsOnlyWhatIsMeantForTheService() {
        var browser = as("manager");

        browser.send(
                browser.request("/api/search?q=x").header("X-Trace-Me", "1").header("Accept", "text/csv"));

        assertThat(service.last().header("Accept")).isEqualTo("text/csv");
        assertThat(service.last().header("X-Trace-Me")).isEqualTo("1");
        assertThat(service.last().header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(service.last().header("X-XSRF-TOKEN")).isNull();
    }

    @Test
    void keepsHeadersNamedByConnectionToItself() throws IOException {
        RawHttp.exchange(port, """
                GET /dashboard/ HTTP/1.1\r
                Host: localhost\r
                Connection: close, X-Secret-Hop\r
                X-Secret-Hop: 1\r
                TE: trailers\r
                \r
                """);

        assertThat(service.last().header("X-Secret-Hop")).isNull();
        assertThat(service.last().header("TE")).isNull();
    }

    @Test
    void sendsPolicyHeaders() {
        var answer = browser().get("/dashboard/");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'",
                                "frame-ancestors 'none'",
                                "object-src 'none'",
                                "base-uri 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void keepsStricterPolicyOfPage() {
        service.on("/u/token", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            Downstream.answer(exchange, 200, "text/html", "<p>Unsubscribe?</p>");
        });

        assertThat(browser().get("/u/token").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void compressesWhatPeopleRead(String type) throws IOException {
        var text = "one,two,three\n".repeat(10_000);
        service.on("/api/search", exchange -> Downstream.answer(exchange, 200, type, text));
        var browser = as("manager");

        var answer = browser.send(
                browser.request("/api/search").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body().length).isLessThan(text.length() / 20);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void forbidsCachingOfPrivateAnswersAndLeavesPagesToTheirService() {
        service.on("/dashboard/app.js", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
            exchange.getResponseHeaders().set("Set-Cookie", "sneaky=1");
            exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
            Downstream.answer(exchange, 200, "text/javascript", "1");
        });
        service.on("/api/search", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            Downstream.answer(exchange, 200, "application/json", "{}");
        });

        var page = browser().get("/dashboard/app.js");
        var answer = as("manager").get("/api/search");

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void leadsFromRootToDashboard() {
        var answer = browser().get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/dashboard/");
    }

    @Test
    void allowsNoOtherSiteToRead() {
        var browser = as("manager");

        var answer = browser.send(browser.request("/api/search").header("Origin", "null"));
        var preflight = browser.send(browser.request("/api/search")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://localhost.evil.example")
                .header("Access-Control-Request-Method", "POST"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}

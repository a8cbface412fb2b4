package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeIntegrationTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "TRACE, /api/strategic/accounts",
        "TRACE, /",
        "TRACK, /",
        "PROPFIND, /dashboard/",
        "CONNECT, /",
        "GET, //actuator",
        "GET, //actuator/health",
        "GET, /actuator",
        "GET, /actuator/health",
        "GET, /actuator/env",
        "GET, /actuator/prometheus",
        "POST, /actuator/gateway/routes",
        "GET, /dashboard/..;/actuator/health",
        "GET, /dashboard/..;/api/users",
        "GET, /dashboard;x=1/",
        "GET, /dashboard/%2e%2e/api/users",
        "GET, /dashboard/%252e%252e/api/users",
        "GET, /dashboard/..%2fapi/users",
        "GET, /dashboard/..%5capi%5cusers",
        "GET, /dashboard\\..\\api",
        "GET, /u/../api/users/",
        "GET, /webhook/../../api/users/",
        "GET, /dashboard/%00",
        "GET, /dashboard/%0d%0aSet-Cookie:x=1",
        "GET, /dashboard/%c0%ae%c0%ae/api",
        "GET, /nothing/here",
        "GET, /error",
        "GET, /v3/api-docs/unknown",
        "GET, /webjars/",
    })
    void refusesPathsAndMethodsThatLeadNowhere(String method, String path) throws IOException {
        var answer = RawHttp.exchange(
                port, "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(method, path));

        assertThat(statusOf(answer)).isIn(400, 401, 404, 405, 501);
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception", "java.", "<html", "UP");
        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /webhook/sales HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST /webhook/sales HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nabcdef",
                "POST /webhook/sales HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void refusesMalformedRequestsWithoutSayingWhatServerItIs(String request) throws IOException {
        var answer = RawHttp.exchange(port, request);

        assertThat(statusOf(answer)).isBetween(400, 599);
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception", "at java");
        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("headersBeyondLimit")
    void refusesHeadersBeyondLimit(String path, String header) throws IOException {
        var answer = RawHttp.exchange(port, """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                %s\r
                Content-Length: 2\r
                \r
                {}""".formatted(path, header));

        assertThat(statusOf(answer)).isEqualTo(431);
        assertThat(answer).contains("\"code\":\"headers_too_large\"").doesNotContainIgnoringCase("tomcat");
        assertThat(service.received()).isEmpty();
    }

    static Stream<Arguments> headersBeyondLimit() {
        return Stream.of(
                Arguments.of("/webhook/sales", "webhook-signature: v1," + "A".repeat(64 * 1024)),
                Arguments.of("/webhook/sales", "webhook-signature: " + "v1,a ".repeat(10_000)),
                Arguments.of("/api/customers", "X-Long: " + "x".repeat(33_000)));
    }

    /** What does not even fit into the server's buffer is cut off; who still sends may see no answer. */
    @Test
    void hangsUpOnHeadersWithoutEnd() {
        var header = "webhook-signature: " + ("v1," + "A".repeat(44) + " ").repeat(10_000);

        var answer = answerOrHangUp("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n".formatted(header));

        assertThat(answer).matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 400"));
        assertThat(answer).doesNotContainIgnoringCase("tomcat");
        assertThat(service.received()).isEmpty();
    }

    private String answerOrHangUp(String request) {
        try {
            return RawHttp.exchange(port, request);
        } catch (SocketException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ignoresMethodOverride() {
        as("manager").change("POST", "/api/customers", "{}", "X-HTTP-Method-Override", "DELETE");

        assertThat(service.last().method()).isEqualTo("POST");
        assertThat(service.last().header("X-HTTP-Method-Override")).isNull();
    }

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
    void limitsBodiesOfOrdinaryRoutes() {
        var browser = as("manager");

        var answer = browser.post("/api/customers", "x".repeat(1_100_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("too_large");
        assertThat(service.received()).isEmpty();
    }

    @Test
    void answersDeepAndDoubledJsonWithBadRequest() {
        var browser = browser();
        browser.get("/auth/me");

        var deep = browser.post("/auth/login", "{\"username\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
        var doubled = browser.post(
                "/auth/login", "{\"username\":\"manager\",\"password\":\"x\",\"password\":\"manager123\"}");
        var broken = browser.post("/auth/login", "{\"username\":NaN,\"password\":1e400");

        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(doubled.statusCode()).isEqualTo(400);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(deep.body() + broken.body()).doesNotContain("tools.jackson", "Exception");
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

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/%00", "/dashboard\\x", "/dashboard/?=x", "/dashboard/?%0Ax=1"})
    void completesEveryProblem(String path) throws IOException {
        var answer = RawHttp.exchange(
                port, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));

        assertThat(statusOf(answer)).isEqualTo(400);
        assertThat(answer).contains("application/problem+json", "\"type\":", "\"title\":", "\"detail\":", "\"code\":");
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

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "q=%C3", "%=1", "q=a&&=b", "q=%00"})
    void answersOddQueriesWithoutFailing(String query) throws IOException {
        var answer = RawHttp.exchange(
                port, "GET /dashboard/?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(query));

        assertThat(statusOf(answer)).isIn(200, 400);
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

    private static int statusOf(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }
}

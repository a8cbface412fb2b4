package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that make no sense, or are too much, lead nowhere. */
class OddRequestIntegrationTests extends GatewayTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/%00", "/dashboard\\x", "/dashboard/?=x", "/dashboard/?%0Ax=1"})
    void completesEveryProblem(String path) throws IOException {
        var answer = RawHttp.exchange(
                port, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));

        assertThat(statusOf(answer)).isEqualTo(400);
        assertThat(answer).contains("application/problem+json", "\"type\":", "\"title\":", "\"detail\":", "\"code\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "q=%C3", "%=1", "q=a&&=b", "q=%00"})
    void answersOddQueriesWithoutFailing(String query) throws IOException {
        var answer = RawHttp.exchange(
                port, "GET /dashboard/?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(query));

        assertThat(statusOf(answer)).isIn(200, 400);
    }

    private static int statusOf(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }
}

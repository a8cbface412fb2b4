package dev.roadbook.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.jayway.jsonpath.JsonPath;
import dev.roadbook.platform.SampleService;
import dev.roadbook.testkit.RoadbookTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What rude senders are told, byte for byte as a server sends it. */
@RoadbookTest(
        classes = SampleService.class,
        now = "2026-03-02T12:00:00Z",
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "roadbook.schedule.enabled=false")
@Import(SampleController.class)
@ExtendWith(OutputCaptureExtension.class)
class RequestSanityIntegrationTests {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final WireMockServer GATEWAY = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        GATEWAY.start();
        properties.add("roadbook.security.jwks-uri", () -> GATEWAY.baseUrl() + "/jwks");
    }

    @BeforeAll
    static void serveKeys() {
        GATEWAY.stubFor(WireMock.get("/jwks").willReturn(WireMock.okJson(ISSUER.jwks())));
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/list?=x",
                "/api/list?%C3%A9=x",
                "/api/list?%F0%9F%98%80=x",
                "/api/list?%0Ax=1",
                "/api/list?page=%00",
                "/api/list?page=%zz",
                "/api/list?page=%C3",
                "/api/list?page=%ED%A0%80",
                "/api/list?unknown=1",
                "/api/day?day=%2B999999999-12-31",
                "/api/day?day=-999999999-01-01",
                "/api/%00",
                "/api/a\\b",
                "/api/;x=1/list",
                "/api/%2e%2e/list"
            })
    void completeProblemsAnswerWhatMakesNoSense(String path) throws IOException {
        assertRefused(400, send("GET " + path, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"note_text\": \"\\u0000\"}", "{\"note_text\": \"\\ud800\"}", "{"})
    void textThatCannotBeStoredIsRefused(String body) throws IOException {
        assertRefused(400, send("POST /api/notes", "Content-Type: application/json\r\n", body));
    }

    @Test
    void numbersAreNoRoles() throws IOException {
        for (var role : List.of("0", "\"0\"")) {
            assertRefused(
                    400, send("POST /api/choices", "Content-Type: application/json\r\n", "{\"role\": " + role + "}"));
        }
    }

    @Test
    void aTypeWithWildcardIsNoType() throws IOException {
        assertRefused(415, send("POST /api/notes", "Content-Type: */*\r\n", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00dcber.csv", "\u043e\u0442\u0447\u0451\u0442.csv", "\ud83d\ude00.csv"})
    void namesInAnyScriptAreTaken(String name) throws IOException {
        assertThat(send("GET /api/list", "X-Filename: " + name + "\r\n", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void refusalsLeaveNeitherStackTraceNorForgedLine(CapturedOutput output) throws IOException {
        var before = output.getAll().length();
        exchange("GET /api/list?%0A2026-forged=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        send("GET /api/list?%0A2026-forged=1", "", "");

        assertThat(output.getAll().substring(before))
                .contains("request refused")
                .doesNotContain("\tat ", "\n2026-forged");
    }

    /** The body breaks off, which whoever reads it would complain about first. */
    @Test
    void rightsComeBeforeTheFirstByteOfAForm() throws IOException {
        var rep = TestIssuer.claims().claim("roles", List.of("REP")).claim("rep_id", "R03");

        var answer = exchange("""
                POST /api/files HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=xyz\r
                Content-Length: 200000000\r
                \r
                --xyz\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                \r
                first""".formatted(ISSUER.sign(rep)));

        assertRefused(403, answer);
    }

    private static void assertRefused(int status, String answer) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        var body = answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
        assertThat(JsonPath.<Integer>read(body, "$.status")).isEqualTo(status);
        for (var part : List.of("type", "title", "detail", "code")) {
            assertThat((String) JsonPath.read(body, "$." + part)).isNotBlank();
        }
    }

    private String send(String request, String headers, String body) throws IOException {
        return exchange(
                "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(request, ISSUER.sign(TestIssuer.claims()), headers, body.length(), body));
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput(); // or Tomcat would wait for what it has been promised before it closes
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

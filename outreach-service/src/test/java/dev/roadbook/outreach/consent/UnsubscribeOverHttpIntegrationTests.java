package dev.roadbook.outreach.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Unsubscribing as mail providers and scanners do it: over HTTP, without cookie, origin or referrer. */
@OutreachTest
@TestInstance(Lifecycle.PER_CLASS)
class UnsubscribeOverHttpIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=xyz";
    private static final String PART =
            "--xyz\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--xyz--\r\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private World world;

    @Autowired
    private UnsubscribeLinks links;

    private SecondInstance server;

    @BeforeAll
    void start(@Autowired ApplicationContext context) {
        server = SecondInstance.beside(context, Map.of());
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, MULTIPART})
    void oneClickUnsubscribesWithoutRedirectAndMayBeRepeated(String type) throws Exception {
        var token = token();
        var body = type.equals(FORM) ? "List-Unsubscribe=One-Click" : PART;

        var first = post(token, type, body);
        var second = post(token, type, body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().map()).doesNotContainKeys("location", "set-cookie");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(suppressions()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Purpose, prefetch",
        "GET, Sec-Purpose, prefetch;prerender",
        "GET, User-Agent, BarracudaSentinel",
        "HEAD, User-Agent, curl/8",
        "OPTIONS, Access-Control-Request-Method, POST"
    })
    void whoeverOnlyLooksChangesNothing(String method, String header, String value) throws Exception {
        var token = token();

        var answer = send(request(token).header(header, value).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(suppressions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "%0d%0aSet-Cookie:%20a=b", "..%2f..%2fapi", "%F0%9F%8D%B7", "' or 1=1 --"})
    void tokenOfNobodyChangesNothingAndBreaksNothing(String token) throws Exception {
        token();

        var answer = post(token.replace(" ", "%20"), FORM, "List-Unsubscribe=One-Click");

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(suppressions()).isZero();
    }

    @Test
    void brokenMultipartIsNoFaultOfTheServer() throws Exception {
        var answer = post(token(), "multipart/form-data", "nothing of the kind");

        assertThat(answer.statusCode()).isLessThan(500);
    }

    private String token() {
        return links.tokenFor(UUID.randomUUID(), "H1", new EmailAddress("buyer@shop.example"), Locale.UK);
    }

    private long suppressions() {
        return world.count("select count(*) from suppression");
    }

    private HttpResponse<String> post(String token, String type, String body) throws Exception {
        return send(request(token).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/u/" + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}

package dev.roadbook.outreach.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.consent.UnsubscribeLinks;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
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

/** Answering as browsers and scanners do it: over HTTP, without cookie, origin or referrer. */
@OutreachTest
@TestInstance(Lifecycle.PER_CLASS)
class AnswerOverHttpIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private World world;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private Offers offers;

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

    @Test
    void formOfThePageAnswersWithoutRedirectOrCookie() throws Exception {
        var token = token();

        var answer = post(
                token + "?choice=change", FORM, "quantity=6&quantity=1.5&note=caf%C3%A9%20%26%20more&answer=CHANGE");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKeys("location", "set-cookie");
        assertThat(world.text("select note from answer")).isEqualTo("café & more");
        assertThat(world.text(
                        "select string_agg(line ->> 'quantity', ' ') from answer, jsonb_array_elements(lines) line"))
                .isEqualTo("6 1.5");
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

        for (var query : List.of("", "?choice=same", "?answer=SAME", "?choice=later&answer=NOT_NOW")) {
            var answer = send(request(token + query).header(header, value).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isLessThan(500);
        }

        assertThat(answers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=xyz"})
    void whatIsNoFormAnswersNothing(String type) throws Exception {
        assertThat(post(token(), type, "answer=SAME").statusCode()).isEqualTo(415);
        assertThat(answers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "%0d%0aSet-Cookie:%20a=b", "..%2f..%2fapi", "%F0%9F%8D%B7", "' or 1=1 --"})
    void tokenOfNobodyChangesNothingAndBreaksNothing(String token) throws Exception {
        token();

        var answer = post(token.replace(" ", "%20"), FORM, "answer=SAME");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answers()).isZero();
    }

    @Test
    void noteMayBeAnythingThatCanBeTyped() throws Exception {
        var answer = post(token(), FORM, "quantity=0&quantity=0&note=a%00b%0Ac%ED%A0%80&answer=CHANGE");

        assertThat(answer.statusCode()).isLessThan(500);
    }

    private String token() {
        var intent = UUID.randomUUID();
        world.update("""
                insert into account (account_id, revision, name, active) values ('H1', 1, 'Corner Wine', true)
                on conflict do nothing
                """);
        world.update("""
                insert into send_intent (intent_id, programme, subject_id, cycle, due_on, state, not_before, created_at, updated_at)
                values (?, 'REMINDER', 'H1', ?, ?, 'PLANNED', now(), now(), now())
                """, intent, intent.toString(), Fixtures.TODAY);
        offers.make(List.of(new Offers.Made(
                intent,
                "H1",
                Locale.UK,
                List.of(new Line("W1", "Gamay", BigDecimal.TEN), new Line("W2", "Syrah", BigDecimal.ONE)))));
        return links.tokenFor(intent, "H1", new EmailAddress("buyer@shop.example"), Locale.UK);
    }

    private long answers() {
        return world.count("select count(*) from answer");
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/a/" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}

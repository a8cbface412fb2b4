package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests that make no sense are told so, soon. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class BadRequestIntegrationTests {

    private static final String LINE =
            "BR1,Bad,1 A St,Lyon,,69001,,A,buyer@shop.example,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,R1,Ann,,,,BR1,0\n";

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    private UUID batch;

    @BeforeEach
    void deliver() {
        batch = sender.send(sender.signed("bad-requests", (Sender.HEADER + LINE).getBytes(UTF_8)))
                .batchId();
        sender.awaitRest(batch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=1000000000",
                "size=-1",
                "size=0",
                "page=-1",
                "page=99999999999999",
                "size=NaN",
                "size=1e3",
                "limit=1000000000",
                "offset=-1",
                "sort=password",
                "sort=name;drop table account",
                "colour=red",
            })
    void listsRefuseWhatTheyDoNotKnow(String query) {
        for (var list : List.of("/api/batches", "/api/customers", "/api/products", "/api/agents")) {
            assertRefused(http.get().uri(list + "?" + query).with(manager()).exchange());
        }
        assertRefused(http.get()
                .uri("/api/batches/%s/rejects?%s".formatted(batch, query))
                .with(manager())
                .exchange());
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("a thousand levels", "{\"email\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"),
                Arguments.of("a key twice", "{\"email\":\"a@shop.example\",\"email\":\"b@shop.example\"}"),
                Arguments.of("NaN", "{\"email\":NaN}"),
                Arguments.of("an array", "[]"),
                Arguments.of("half an object", "{\"email\":"),
                Arguments.of("no address", "{\"email\":\"nobody\"}"),
                Arguments.of("5 MB of address", "{\"email\":\"" + "a".repeat(5_000_000) + "\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void editsRefuseNonsense(String name, String body) {
        var started = System.nanoTime();

        assertRefused(put(body));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void editsTakeWhatIsForThemAlone() {
        var answer = put("""
                {"email":"new@shop.example","rep_id":"R1","revision":99,"account_id":"OTHER","name":"Mine now",
                "email_edited":false,"currency":"USD"}
                """);

        assertThat(answer).hasStatus(200);
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.account_id", id -> assertThat(id).isEqualTo("BR1_A"))
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("Bad"))
                .hasPathSatisfying(
                        "$.currency", currency -> assertThat(currency).isEqualTo("EUR"));
    }

    private MvcTestResult put(String body) {
        var current = http.get().uri("/api/customers/BR1_A").with(manager()).exchange();
        return http.put()
                .uri("/api/customers/BR1_A")
                .header("If-Match", String.valueOf(current.getResponse().getHeader("ETag")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(manager())
                .exchange();
    }

    private static void assertRefused(MvcTestResult answer) {
        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").asString().isNotBlank();
        assertThat(answer).bodyText().doesNotContain("Exception", "dev.roadbook.", "jackson");
    }

    private static RequestPostProcessor manager() {
        return jwt().jwt(token -> token.claim("roles", List.of("MANAGER")))
                .authorities(new SimpleGrantedAuthority("ROLE_MANAGER"));
    }
}

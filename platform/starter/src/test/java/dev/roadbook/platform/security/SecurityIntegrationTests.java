package dev.roadbook.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.roadbook.platform.SampleService;
import dev.roadbook.testkit.RoadbookTest;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoadbookTest(classes = SampleService.class, now = "2026-03-02T12:00:00Z")
@AutoConfigureMockMvc
@Import(SampleController.class)
class SecurityIntegrationTests {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final WireMockServer GATEWAY = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @Autowired
    MockMvcTester http;

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

    @Test
    void believesTheGateway() {
        assertThat(get("/api/me", ISSUER.sign(TestIssuer.claims())))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                        {"user_name": "manager", "scope": "all"}
                        """);
    }

    static Stream<Arguments> forgeries() {
        var claims = TestIssuer.claims();
        var rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256);
        var signer = TestIssuer.rsa(ISSUER.foreign);
        return Stream.of(
                Arguments.of("alg none", TestIssuer.unsigned(claims)),
                Arguments.of(
                        "HS256 with the public key as secret",
                        TestIssuer.sign(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID("gateway")
                                        .build(),
                                claims,
                                ISSUER.hmacWithThePublicKey())),
                Arguments.of(
                        "another key", TestIssuer.sign(rs256.keyID("gateway").build(), claims, signer)),
                Arguments.of(
                        "a key it brings along",
                        TestIssuer.sign(rs256.jwk(ISSUER.foreign.toPublicJWK()).build(), claims, signer)),
                Arguments.of(
                        "a key server of its own",
                        TestIssuer.sign(
                                rs256.jwkURL(URI.create("http://127.0.0.1:1/jwks"))
                                        .build(),
                                claims,
                                signer)),
                Arguments.of(
                        "SQL as key id",
                        TestIssuer.sign(rs256.keyID("' or 1=1 --").build(), claims, signer)),
                Arguments.of(
                        "a path as key id",
                        TestIssuer.sign(rs256.keyID("../../etc/passwd").build(), claims, signer)),
                Arguments.of("another audience", ISSUER.sign(TestIssuer.claims().audience("elsewhere"))),
                Arguments.of("another issuer", ISSUER.sign(TestIssuer.claims().issuer("someone"))),
                Arguments.of("expired", ISSUER.sign(TestIssuer.claims().expirationTime(at(-60)))),
                Arguments.of("valid for ever", ISSUER.sign(TestIssuer.claims().expirationTime(null))),
                Arguments.of("not yet valid", ISSUER.sign(TestIssuer.claims().notBeforeTime(at(120)))),
                Arguments.of("no subject", ISSUER.sign(TestIssuer.claims().subject(null))),
                Arguments.of("no token at all", "x.y.z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refusesForgeries(String what, String token) {
        assertThat(get("/api/me", token))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void aRepresentativeIsConfinedToTheirAccounts() {
        var rep = TestIssuer.claims().claim("roles", List.of("REP")).claim("rep_id", "R03");

        assertThat(get("/api/me", ISSUER.sign(rep)))
                .bodyJson()
                .extractingPath("scope")
                .isEqualTo("R03");
    }

    @Test
    void aRepresentativeWithoutIdSeesNothing() {
        var rep = TestIssuer.claims().claim("roles", List.of("REP"));

        assertThat(get("/api/me", ISSUER.sign(rep)))
                .bodyJson()
                .extractingPath("scope")
                .isEqualTo("");
    }

    @Test
    void rolesAreEnforced() {
        var rep = TestIssuer.claims().claim("roles", List.of("REP")).claim("rep_id", "R03");

        assertThat(get("/api/managed", ISSUER.sign(rep)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("forbidden");
    }

    @Test
    void rightsComeBeforeTheRequestIsJudged() {
        var rep = TestIssuer.claims().claim("roles", List.of("REP")).claim("rep_id", "R03");
        var token = ISSUER.sign(rep);

        assertThat(List.of("{", "{}", "{\"note_text\": \"x\"}"))
                .allSatisfy(body -> assertThat(http.post()
                                .uri("/api/managed/garbage")
                                .header("Authorization", "Bearer " + token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .exchange())
                        .hasStatus(HttpStatus.FORBIDDEN));
    }

    @Test
    void healthNeedsNoToken() {
        assertThat(http.get().uri("/health").exchange())
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"status\": \"UP\"}");
    }

    @Test
    void badInputIsNamed() {
        var result = http.post()
                .uri("/api/notes")
                .header("Authorization", "Bearer " + ISSUER.sign(TestIssuer.claims()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"note_text\": \" \"}")
                .exchange();

        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(result).bodyJson().extractingPath("errors[0].field").isEqualTo("note_text");
        assertThat(result).bodyJson().extractingPath("errors[0].message").isEqualTo("must not be blank");
    }

    @Test
    void missingThingsAreSaidToBeMissing() {
        assertThat(get("/api/missing", ISSUER.sign(TestIssuer.claims())))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("There is no such thing.");
    }

    @Test
    void formsThatCannotBeReadAreTheSendersFault() {
        var result = get("/api/torn-form", ISSUER.sign(TestIssuer.claims()));

        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(result).bodyText().contains("multipart_invalid").doesNotContain("secret");
    }

    @Test
    void surprisesTellNothing() {
        var result = get("/api/broken", ISSUER.sign(TestIssuer.claims()));

        assertThat(result).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(result).bodyText().doesNotContain("secret", "IllegalState");
    }

    private MvcTestResult get(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private static Date at(int seconds) {
        return Date.from(TestIssuer.NOW.plusSeconds(seconds));
    }
}

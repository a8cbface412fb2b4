package dev.roadbook.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ApiKeyIntegrationTests extends GatewayTest {

    @Test
    void opensApiWithoutSessionOrToken() throws ParseException {
        var key = key("\"roles\":[\"MANAGER\"]");

        var answer = post(key);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(service.last().header("X-Api-Key")).isNull();
        assertThat(token().getJWTClaimsSet().getStringListClaim("roles")).containsExactly("MANAGER");
        assertThat(token().getJWTClaimsSet().getSubject()).isEqualTo("admin");
    }

    @Test
    void opensApiByItsOwnHeader() {
        var key = key("\"roles\":[\"MANAGER\"]");

        var answer = browser().send(browser().request("/api/search").header("X-Api-Key", key));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void readsAsPasswordOfAnyName() {
        var key = key("\"roles\":[\"MANAGER\"]");

        for (var name : List.of("key", "")) {
            assertThat(basic("GET", name + ":" + key).statusCode()).isEqualTo(200);
        }
        assertThat(service.last().header("Authorization")).startsWith("Bearer ");
        assertThat(basic("POST", "key:" + key).statusCode()).isEqualTo(401);
        assertThat(basic("GET", "key:" + key + "x").statusCode()).isEqualTo(401);
        assertThat(basic("GET", "manager:manager123").statusCode()).isEqualTo(401);
        assertThat(service.received()).hasSize(2);
    }

    @Test
    void isAskedForFromProgramsAlone() {
        var program = browser().get("/api/search");
        var page = browser().send(browser().request("/api/search").header("Sec-Fetch-Mode", "cors"));
        var navigation = browser().send(browser().request("/api/search").header("Accept", "text/html,*/*"));
        var signedOut = browser();
        signedOut.get("/auth/me");

        assertThat(program.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic realm="));
        assertThat(List.of(page, navigation, signedOut.get("/api/search"), signedOut.get("/auth/me")))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .isEmpty());
    }

    @Test
    void keepsReadOnlyKeyFromChanging() {
        var key = key("\"roles\":[\"MANAGER\"],\"read_only\":true");

        assertThat(get(key).statusCode()).isEqualTo(200);
        assertThat(post(key).statusCode()).isEqualTo(403);
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void keepsReaderFromChanging() {
        users.add("reader", TestUsers.argon2("reading-123"), List.of("READ_ONLY"));
        var reader = Browser.signedIn(base(), "reader", "reading-123");

        assertThat(reader.get("/api/search").statusCode()).isEqualTo(200);
        assertThat(reader.post("/api/customers", "{}").statusCode()).isEqualTo(403);
        assertThat(reader.post("/auth/logout", "").statusCode()).isEqualTo(204);
    }

    @Test
    void hidesSecretAfterwards() {
        var key = key("\"roles\":[\"MANAGER\"]");
        var secret = key.substring(key.lastIndexOf('_', 21) + 1);

        assertThat(as("admin").get("/api/api-keys?size=1000").body())
                .doesNotContain(secret)
                .doesNotContain(key);
        assertThat(jdbc.sql("select count(*) from api_key where cast(api_key as text) like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesUnknownForgedAndMisshapenKeys() {
        var key = key("\"roles\":[\"MANAGER\"]");

        for (var bad : List.of(
                key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A"),
                "rbk_0000000000000000_" + "A".repeat(43),
                "rbk_",
                "rbk_' or 1=1 --_x",
                key + "x",
                "rbk_" + "a".repeat(8000))) {
            var answer = get(bad);

            assertThat(answer.statusCode()).as(bad).isEqualTo(401);
            assertThat(code(answer)).isEqualTo("key_refused");
        }
    }

    @Test
    void refusesRevokedKeyAtOnce() {
        var key = key("\"roles\":[\"MANAGER\"]");
        assertThat(get(key).statusCode()).isEqualTo(200);

        var revoked = as("admin").change("DELETE", "/api/api-keys/" + key.substring(4, 20), "");

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(get(key).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesExpiredKey() {
        var key = key("\"roles\":[\"MANAGER\"]");

        jdbc.sql("update api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                        + " where id = :id")
                .param("id", key.substring(4, 20))
                .update();

        Awaitility.await().untilAsserted(() -> assertThat(get(key).statusCode()).isEqualTo(401));
    }

    @Test
    void refusesKeyOfDisabledOwner() {
        users.add("owner", TestUsers.argon2("owning-1234"), List.of("MANAGER"));
        var key = key("\"roles\":[\"MANAGER\"],\"owner\":\"owner\"");
        assertThat(get(key).statusCode()).isEqualTo(200);

        jdbc.sql("update account set enabled = false where username = 'owner'").update();

        Awaitility.await().untilAsserted(() -> assertThat(get(key).statusCode()).isEqualTo(401));
    }

    @Test
    void givesKeyNoMoreThanItsOwnerHas() throws ParseException {
        users.add("modest", TestUsers.argon2("modesty-123"), List.of("MARKETING"));
        var key = key("\"roles\":[\"ADMIN\",\"MARKETING\"],\"owner\":\"modest\"");

        assertThat(get(key).statusCode()).isEqualTo(200);
        assertThat(token().getJWTClaimsSet().getStringListClaim("roles")).containsExactly("MARKETING");
        assertThat(browser()
                        .send(browser().request("/api/users").header("X-Api-Key", key))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void bindsRepKeyToItsRep() throws ParseException {
        var key = key("\"roles\":[\"REP\"],\"rep_id\":\"R04\"");

        get(key);

        assertThat(token().getJWTClaimsSet().getStringClaim("rep_id")).isEqualTo("R04");
    }

    @Test
    void refusesKeysThatMakeNoSense() {
        var admin = as("admin");
        var far = Instant.now().plus(800, ChronoUnit.DAYS);

        assertThat(admin.post("/api/api-keys", body("\"roles\":[\"REP\"]")).statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/api-keys", body("\"roles\":[]")).statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/api-keys", body("\"roles\":[\"MANAGER\"],\"owner\":\"nobody\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post(
                                "/api/api-keys",
                                "{\"name\":\"x\",\"roles\":[\"MANAGER\"],\"expires_at\":\"%s\"}".formatted(far))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.change("DELETE", "/api/api-keys/nothing", "").statusCode())
                .isEqualTo(404);
    }

    private String key(String members) {
        var answer = as("admin").post("/api/api-keys", body(members));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.key");
    }

    private static String body(String members) {
        return "{\"name\":\"test\",%s,\"expires_at\":\"%s\"}"
                .formatted(members, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    private HttpResponse<String> get(String key) {
        return browser().send(browser().request("/api/search").header("Authorization", "Bearer " + key));
    }

    private HttpResponse<String> basic(String method, String credentials) {
        return browser()
                .send(browser()
                        .request("/api/search")
                        .method(method, BodyPublishers.noBody())
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8))));
    }

    private HttpResponse<String> post(String key) {
        return browser()
                .send(browser()
                        .request("/api/customers")
                        .POST(BodyPublishers.ofString("{}"))
                        .header("Authorization", "Bearer " + key));
    }

    private static SignedJWT token() throws ParseException {
        return SignedJWT.parse(service.last().header("Authorization").substring("Bearer ".length()));
    }
}

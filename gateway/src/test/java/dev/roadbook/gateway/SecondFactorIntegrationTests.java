package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorIntegrationTests extends GatewayTest {

    private static final String PASSWORD = "a-fine-password";
    private static final String PATH = "/api/profile/second-factor";

    private final String name = "factor-" + UUID.randomUUID();
    private UUID user;
    private Browser browser;

    /** What a phone holds, and the paper beside it. */
    private record Set(String secret, String confirmedBy, List<String> recoveryCodes) {

        /** What the phone shows next. */
        String next() {
            return code(secret, 1);
        }
    }

    @BeforeEach
    void signIn() {
        user = users.add(name, TestUsers.argon2(PASSWORD), List.of("MANAGER"));
        browser = Browser.signedIn(base(), name, PASSWORD);
    }

    @Test
    void asksForCodeOnceFactorIsSet() {
        var set = setUp();

        var without = signIn(null);
        var wrong = signIn("000000".equals(set.next()) ? "000001" : "000000");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(JsonPath.<String>read(without.body(), "$.type")).endsWith("/second_factor_required");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(JsonPath.<String>read(wrong.body(), "$.type")).endsWith("/wrong_code");
        assertThat(signIn(set.next()).statusCode()).isEqualTo(200);
    }

    @Test
    void takesEachCodeOnceAlsoTheOneThatSetTheFactor() {
        var set = setUp();

        assertThat(signIn(set.confirmedBy()).statusCode()).isEqualTo(401);
        var code = set.next();
        assertThat(signIn(code).statusCode()).isEqualTo(200);
        assertThat(signIn(code).statusCode()).isEqualTo(401);
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        var set = setUp();
        var code = set.recoveryCodes().getFirst();

        assertThat(set.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(code.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(200);
        assertThat(signIn(code).statusCode()).isEqualTo(401);
        assertThat(signIn(set.recoveryCodes().getLast()).statusCode()).isEqualTo(200);
    }

    @Test
    void countsForNothingBeforeFirstCodeWasShown() {
        var first = begin(PASSWORD);
        var second = begin(PASSWORD);

        assertThat(signIn(null).statusCode()).isEqualTo(200);
        assertThat(isSet()).isFalse();
        var stale = confirm(now(secret(first)));
        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(stale.body(), "$.errors[*].field"))
                .containsExactly("code");
        assertThat(confirm(now(secret(second))).statusCode()).isEqualTo(200);
        assertThat(isSet()).isTrue();
    }

    @Test
    void givesAppsAnAddressTheyKnow() {
        var answer = begin(PASSWORD);

        var uri = URI.create(JsonPath.read(answer.body(), "$.uri"));
        assertThat(uri.getScheme()).isEqualTo("otpauth");
        assertThat(uri.getHost()).isEqualTo("totp");
        assertThat(uri.getPath()).isEqualTo("/Roadbook:" + name);
        assertThat(uri.getQuery())
                .isEqualTo("secret=" + secret(answer) + "&issuer=Roadbook&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void asksForPasswordBeforeAnythingIsChanged() {
        assertThat(begin("not-my-password").statusCode()).isEqualTo(403);
        setUp();
        assertThat(begin(PASSWORD).statusCode()).isEqualTo(409);
        assertThat(confirm("123456").statusCode()).isEqualTo(409);

        assertThat(remove("not-my-password").statusCode()).isEqualTo(403);
        assertThat(isSet()).isTrue();
        assertThat(remove(PASSWORD).statusCode()).isEqualTo(204);
        assertThat(isSet()).isFalse();
        assertThat(signIn(null).statusCode()).isEqualTo(200);
        assertThat(confirm("123456").statusCode()).isEqualTo(409);
    }

    @Test
    void isTakenAwayByAdministrators() {
        setUp();
        var admin = as("admin");
        var path = "/api/users/" + user;

        assertThat(JsonPath.<List<Boolean>>read(
                        admin.get("/api/users?q=" + name).body(), "$.items[*].second_factor"))
                .containsExactly(true);
        assertThat(JsonPath.<Boolean>read(admin.get(path).body(), "$.second_factor"))
                .isTrue();
        assertThat(as("manager").change("DELETE", path + "/second-factor", "").statusCode())
                .isEqualTo(403);
        assertThat(admin.change("DELETE", path + "/second-factor", "").statusCode())
                .isEqualTo(204);
        assertThat(admin.change("DELETE", "/api/users/" + UUID.randomUUID() + "/second-factor", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(signIn(null).statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<Boolean>>read(
                        admin.get("/api/users?q=" + name).body(), "$.items[*].second_factor"))
                .containsExactly(false);
    }

    @Test
    void throttlesCodesLikePasswordsAlsoBetweenRightPasswords() {
        setUp();
        var guesses = IntStream.range(0, 12)
                .mapToObj(i -> signIn(i % 2 == 0 ? "000000" : null).statusCode())
                .toList();

        assertThat(guesses.subList(0, 10)).containsOnly(401);
        assertThat(guesses.subList(10, 12)).containsOnly(429);
    }

    @Test
    void keepsNeitherSecretNorRecoveryCodesReadable() {
        var set = setUp();
        var secret = Base32.decode(set.secret());

        var kept = jdbc.sql("select secret from second_factor where account_id = :account")
                .param("account", user)
                .query((row, number) -> row.getBytes(1))
                .single();
        var hashes = jdbc.sql("select hash from recovery_code where account_id = :account")
                .param("account", user)
                .query((row, number) -> row.getBytes(1))
                .list();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThat(hashes).hasSize(10).allSatisfy(hash -> assertThat(hash).hasSize(32));
    }

    @Test
    void leavesSessionsAndKeysAsTheyAre() {
        var key = JsonPath.<String>read(
                as("admin")
                        .post(
                                "/api/api-keys",
                                "{\"name\":\"machine\",\"owner\":\"%s\",\"roles\":[\"MANAGER\"],\"expires_at\":\"%s\"}"
                                        .formatted(name, Instant.now().plus(Duration.ofDays(1))))
                        .body(),
                "$.key");
        setUp();

        assertThat(browser.get("/api/search").statusCode()).isEqualTo(200);
        var machine = browser();
        assertThat(machine.send(machine.request("/api/profile").header("X-Api-Key", key))
                        .body())
                .contains("\"second_factor\":true");
        assertThat(machine.send(machine.request(PATH)
                                .header("X-Api-Key", key)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"code\":\"123456\"}")))
                        .statusCode())
                .isEqualTo(403);
    }

    private Set setUp() {
        var begun = begin(PASSWORD);
        assertThat(begun.statusCode()).isEqualTo(200);
        var code = now(secret(begun));
        var confirmed = confirm(code);
        assertThat(confirmed.statusCode()).isEqualTo(200);
        return new Set(secret(begun), code, JsonPath.read(confirmed.body(), "$.recovery_codes"));
    }

    private static String now(String secret) {
        return code(secret, 0);
    }

    private static String code(String secret, int stepsFromNow) {
        try {
            return new HmacOneTimePasswordGenerator(6)
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                            Instant.now().getEpochSecond() / 30 + stepsFromNow);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secret(HttpResponse<String> begun) {
        return JsonPath.read(begun.body(), "$.secret");
    }

    private HttpResponse<String> begin(String password) {
        return browser.post(PATH, "{\"password\":\"%s\"}".formatted(password));
    }

    private HttpResponse<String> confirm(String code) {
        return browser.change("PUT", PATH, "{\"code\":\"%s\"}".formatted(code));
    }

    private HttpResponse<String> remove(String password) {
        return browser.change("DELETE", PATH, "{\"password\":\"%s\"}".formatted(password));
    }

    private boolean isSet() {
        return JsonPath.read(browser.get("/api/profile").body(), "$.second_factor");
    }

    private HttpResponse<String> signIn(@Nullable String code) {
        var visitor = browser();
        visitor.get("/auth/me");
        return visitor.post(
                "/auth/login",
                "{\"username\":\"%s\",\"password\":\"%s\"%s}"
                        .formatted(name, PASSWORD, code == null ? "" : ",\"code\":\"" + code + "\""));
    }
}

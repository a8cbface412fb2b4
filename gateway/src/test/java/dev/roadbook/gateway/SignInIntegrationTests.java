package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SignInIntegrationTests extends GatewayTest {

    @Autowired
    private MeterRegistry meters;

    @Test
    void opensSessionForRightPassword() {
        var browser = browser();

        var answer = browser.signIn("manager", "manager123");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"username\":\"manager\",\"display_name\":\"Demo manager\",\"roles\":[\"MANAGER\"],\"rep_id\":null}");
        assertThat(browser.get("/auth/me").body()).isEqualTo(answer.body());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("ROADBOOK_SESSION=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void knowsRepOfRepLogin() {
        assertThat(JsonPath.<String>read(as("rep3").get("/auth/me").body(), "$.rep_id"))
                .isEqualTo("R03");
    }

    @Test
    void takesUsernameInAnyCase() {
        assertThat(browser().signIn(" Manager ", "manager123").statusCode()).isEqualTo(200);
    }

    @Test
    void answersUnknownUserAndWrongPasswordAlike() {
        var unknown = browser().signIn("nobody-" + UUID.randomUUID(), "whatever123");
        var wrong = browser().signIn("marketing", "whatever123");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(code(wrong)).isEqualTo("bad_credentials");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(withoutTrace(unknown.body())).isEqualTo(withoutTrace(wrong.body()));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    /** Counted rather than timed: one hash each, with the same settings. */
    @Test
    void worksAsHardForUnknownAndDisabledUsersAsForKnownOnes() {
        add("left", encoded("right-password-1"));
        jdbc.sql("update account set enabled = false where username = 'left'").update();

        assertThat(hashesFor("marketing", "whatever123")).isEqualTo(1);
        assertThat(hashesFor("nobody-" + UUID.randomUUID(), "whatever123")).isEqualTo(1);
        assertThat(hashesFor("left", "whatever123")).isEqualTo(1);
        assertThat(hashesFor("left", "right-password-1")).isEqualTo(1);
    }

    private long hashesFor(String username, String password) {
        var timer = meters.get("roadbook.gateway.password.hashes").timer();
        var before = timer.count();
        assertThat(browser().signIn(username, password).statusCode()).isEqualTo(401);
        return timer.count() - before;
    }

    @Test
    void distinguishesLongPasswordsBeyondSeventyTwoBytes() {
        var stem = "x".repeat(100);
        add("long", encoded(stem + "a"));

        assertThat(browser().signIn("long", stem + "b").statusCode()).isEqualTo(401);
        assertThat(browser().signIn("long", stem + "a").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesPasswordsWithNulAndTakesEmoji() {
        add("emoji", encoded("🍷🍷🍷🍷🍷🍷🍷🍷🍷🍷"));

        assertThat(browser().signIn("emoji", "secret\\u0000two").statusCode()).isEqualTo(400);
        assertThat(browser().signIn("emoji", "🍷🍷🍷🍷🍷🍷🍷🍷🍷🍷").statusCode())
                .isEqualTo(200);
        assertThat(browser().signIn("emoji", "🍷🍷🍷🍷🍷🍷🍷🍷🍷🍺").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesEndlessPasswords() {
        assertThat(browser().signIn("manager", "x".repeat(257)).statusCode()).isEqualTo(400);
        assertThat(browser().signIn("manager", "").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesTenMegabytePasswordBeforeItHasArrived() throws IOException {
        try (var sender = new RawHttp(port)) {
            sender.send("""
                    POST /auth/login HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 10000000\r
                    Cookie: XSRF-TOKEN=abc\r
                    X-XSRF-TOKEN: abc\r
                    \r
                    {"username":"manager","password":"xxxx""");

            assertThat(sender.readUntil("\"too_large\""))
                    .startsWith("HTTP/1.1 413")
                    .endsWith("\"too_large\"");
        }
    }

    @Test
    void refusesNulInUsername() {
        assertThat(browser().signIn("man\\u0000ager", "manager123").statusCode())
                .isEqualTo(400);
    }

    @Test
    void renewsOldHashesAtSignIn() {
        add("bcrypt", "{bcrypt}" + new BCryptPasswordEncoder(4).encode("old-password-1"));
        // sha-256 of "old-password-1" with the salt "salt", as Spring Security wrote it
        add("sha", "{SHA-256}{salt}" + sha256("old-password-1{salt}"));

        assertThat(browser().signIn("bcrypt", "old-password-1").statusCode()).isEqualTo(200);
        assertThat(browser().signIn("sha", "old-password-1").statusCode()).isEqualTo(200);
        assertThat(hashOf("bcrypt")).startsWith("{argon2}$argon2id$");
        assertThat(hashOf("sha")).startsWith("{argon2}$argon2id$");
        assertThat(browser().signIn("sha", "old-password-1").statusCode()).isEqualTo(200);
    }

    @Test
    void storesArgon2idForNewAccounts() {
        assertThat(hashOf("admin")).startsWith("{argon2}$argon2id$");
    }

    @Test
    void throttlesOneAccountFromOneSourceOnly() {
        add("sprayed", encoded("right-password-1"));
        var guesses = IntStream.range(0, 15)
                .mapToObj(i -> browser().signIn("sprayed", "wrong-" + i))
                .toList();

        assertThat(guesses).filteredOn(guess -> guess.statusCode() == 401).hasSize(10);
        assertThat(guesses)
                .filteredOn(guess -> guess.statusCode() == 429)
                .hasSize(5)
                .allSatisfy(guess -> {
                    assertThat(code(guess)).isEqualTo("too_many_sign_ins");
                    assertThat(guess.headers().firstValueAsLong("Retry-After").orElseThrow())
                            .isPositive();
                });
        assertThat(browser().signIn("manager", "manager123").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsOthersQuickDuringManySignIns() throws Exception {
        var reader = as("manager");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var signIns = IntStream.range(0, 200)
                    .mapToObj(i -> executor.submit(() ->
                            browser().signIn("stranger-" + i, "whatever123").statusCode()))
                    .toList();
            var millis = IntStream.range(0, 40)
                    .mapToLong(i -> millis(() -> reader.get("/api/search")))
                    .sorted()
                    .toArray();

            assertThat(millis[37]).isLessThan(1_000);
            for (var signIn : signIns) {
                assertThat(signIn.get()).isIn(401, 503);
            }
        }
    }

    private static long millis(Callable<?> call) {
        var started = System.nanoTime();
        try {
            call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static String withoutTrace(String body) {
        return body.replaceAll("\"trace_id\":\"[^\"]*\"", "");
    }

    private void add(String username, String hash) {
        users.add(username, hash, List.of("MANAGER"));
    }

    private String hashOf(String username) {
        return jdbc.sql("select password_hash from account where username = :username")
                .param("username", username)
                .query(String.class)
                .single();
    }

    private static String encoded(String password) {
        return TestUsers.argon2(password);
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.testkit.FaultProxy;
import dev.roadbook.testkit.TestDatabase;
import dev.roadbook.testkit.TestServers;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class InstancesIntegrationTests extends GatewayTest {

    @Test
    void sharesSessionsAndKeysAndSurvivesRestart() {
        var here = as("manager");
        var there = browser();
        try (var second = RunningGateway.with(database, service)) {
            var signedIn = second.as("rep1");
            there = new Browser(base());
            there.setCookie(
                    "ROADBOOK_SESSION", signedIn.cookie("ROADBOOK_SESSION").orElseThrow());
            var guest = second.browser();
            guest.setCookie("ROADBOOK_SESSION", here.cookie("ROADBOOK_SESSION").orElseThrow());

            guest.get("/api/search");
            assertThat(TokenIntegrationTests.decoder(base())
                            .decode(TokenIntegrationTests.bearer())
                            .getSubject())
                    .isEqualTo("manager");
            there.get("/api/search");
            assertThat(TokenIntegrationTests.decoder(second.base())
                            .decode(TokenIntegrationTests.bearer())
                            .getSubject())
                    .isEqualTo("rep1");
        }

        try (var restarted = RunningGateway.with(database, service)) {
            var back = restarted.browser();
            back.setCookie("ROADBOOK_SESSION", there.cookie("ROADBOOK_SESSION").orElseThrow());

            assertThat(back.get("/auth/me").body()).contains("\"rep1\"");
        }
    }

    @Test
    void addsFirstAdministratorOnceAndNeedsThemNoLonger() {
        var empty = emptyDatabase();
        try (var first = RunningGateway.withoutDemo(
                empty, service, "roadbook.admin.username=Boss", "roadbook.admin.password=first-boss-password")) {
            assertThat(first.browser().signIn("boss", "first-boss-password").statusCode())
                    .isEqualTo(200);
            assertThat(first.browser().signIn("admin", "admin123").statusCode()).isEqualTo(401);
        }
        try (var second = RunningGateway.withoutDemo(empty, service)) {
            assertThat(second.browser().signIn("boss", "first-boss-password").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysWhatToSetWhenNobodyCouldSignIn(CapturedOutput output) {
        var empty = emptyDatabase();

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> RunningGateway.withoutDemo(empty, service));
        assertThat(output)
                .contains("there is no administrator yet", "ROADBOOK_ADMIN_USERNAME and ROADBOOK_ADMIN_PASSWORD");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void refusesDefaultPasswordOfFirstAdministrator(CapturedOutput output) {
        var empty = emptyDatabase();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> RunningGateway.withoutDemo(
                        empty, service, "roadbook.admin.username=admin", "roadbook.admin.password=admin123"));
        assertThat(output).contains("password is not accepted").doesNotContain("admin123");
    }

    @Test
    void limitsRequestsPerIdentityAndSourceAndGuardsManagementPort() {
        try (var gateway = RunningGateway.with(
                database,
                service,
                "roadbook.security.metrics-password=scrape-me",
                "roadbook.gateway.limit.per-identity.burst=20",
                "roadbook.gateway.limit.per-identity.refill=1",
                "roadbook.gateway.limit.per-identity.period=1m",
                "roadbook.gateway.limit.per-source.burst=40",
                "roadbook.gateway.limit.per-source.refill=1",
                "roadbook.gateway.limit.per-source.period=1m")) {
            var manager = gateway.as("manager");
            var rep = gateway.as("rep1");
            var answers = IntStream.range(0, 30)
                    .mapToObj(i -> manager.get("/api/search"))
                    .toList();

            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(answer -> {
                        assertThat(code(answer)).isEqualTo("too_many_requests");
                        assertThat(answer.headers()
                                        .firstValueAsLong("Retry-After")
                                        .orElseThrow())
                                .isBetween(1L, 60L);
                    });
            assertThat(rep.get("/api/search").statusCode()).isEqualTo(200);

            var management = new Browser("http://localhost:" + gateway.managementPort());
            assertThat(management.get("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(management.get("/actuator/gateway/routes").statusCode()).isIn(401, 404);
            assertThat(management.get("/actuator/env").statusCode()).isIn(401, 404);
            assertThat(management.get("/actuator/health").statusCode()).isEqualTo(200);
            var scraped = management.send(management
                    .request("/actuator/prometheus")
                    .header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString("metrics:scrape-me"
                                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
            assertThat(scraped.body())
                    .contains(
                            "roadbook_gateway_refused_total{",
                            "code=\"too_many_requests\"",
                            "roadbook_gateway_sign_ins_total{",
                            "outcome=\"succeeded\"",
                            "resilience4j_circuitbreaker_state{",
                            "roadbook_gateway_calls_seconds_count{");

            var strangers = IntStream.range(0, 50)
                    .mapToObj(i -> gateway.browser().get("/dashboard/"))
                    .toList();
            assertThat(strangers).extracting(HttpResponse::statusCode).contains(200, 429);
        }
    }

    @Test
    void letsRealUserInWhileTheWorldGuesses() {
        var empty = emptyDatabase();
        try (var gateway = RunningGateway.with(
                empty,
                service,
                "roadbook.gateway.edge.trusted-proxies=127.0.0.1,::1",
                "roadbook.gateway.sign-in.per-account.burst=20")) {
            assertThat(signIn(gateway, "203.0.113.7", "manager123").statusCode())
                    .isEqualTo(200);

            var guesses = IntStream.range(0, 60)
                    .mapToObj(i -> signIn(gateway, "198.51." + i + ".1", "guess-" + i))
                    .toList();

            assertThat(guesses).extracting(HttpResponse::statusCode).containsOnly(401, 429);
            assertThat(guesses).filteredOn(guess -> guess.statusCode() == 401).hasSizeLessThanOrEqualTo(21);
            assertThat(signIn(gateway, "203.0.113.7", "manager123").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void passesSignedFilesOnWhileItsDatabaseIsAway() {
        var away = FaultProxy.to(
                URI.create(database.url().substring("jdbc:".length())).getPort());
        var behindProxy = new TestDatabase(
                database.url().replaceFirst(":\\d+/", ":" + away.port() + "/"), database.user(), database.password());
        try (var gateway =
                RunningGateway.with(behindProxy, service, "spring.datasource.hikari.connection-timeout=500")) {
            var manager = gateway.as("manager");
            away.close();

            var delivery = gateway.browser()
                    .send(gateway.browser().request("/webhook/sales").POST(BodyPublishers.ofString("signed")));
            var answer = manager.get("/api/search");

            assertThat(delivery.statusCode()).isEqualTo(200);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(code(answer)).isEqualTo("unavailable");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
        }
    }

    @Test
    void throttlesOnePasswordTriedOnManyAccounts() {
        try (var gateway = RunningGateway.with(
                database,
                service,
                "roadbook.gateway.sign-in.per-source.burst=50",
                "roadbook.gateway.sign-in.per-source.refill=50")) {
            gateway.as("manager");
            var tries = IntStream.range(0, 60)
                    .mapToObj(i -> gateway.browser().signIn("victim-" + i, "password1"))
                    .toList();

            assertThat(tries).filteredOn(answer -> answer.statusCode() == 401).hasSizeBetween(50, 51);
            assertThat(tries)
                    .last()
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(429));
            assertThat(gateway.browser().signIn("manager", "manager123").statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> signIn(RunningGateway gateway, String source, String password) {
        var browser = gateway.browser();
        browser.get("/auth/me");
        return browser.change(
                "POST",
                "/auth/login",
                "{\"username\":\"manager\",\"password\":\"%s\"}".formatted(password),
                "X-Forwarded-For",
                source);
    }

    private static TestDatabase emptyDatabase() {
        return TestDatabase.create(
                TestServers.ofThisJvm(),
                "g" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    }
}

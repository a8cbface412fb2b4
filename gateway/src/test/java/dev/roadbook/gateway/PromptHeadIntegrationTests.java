package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a connection may take to say what it wants. */
@TestInstance(Lifecycle.PER_CLASS)
class PromptHeadIntegrationTests extends GatewayTest {

    private static final String WHOLE = "GET /docs/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String ENDLESS = "x".repeat(1_000);

    private RunningGateway gateway;

    @BeforeAll
    void start() {
        gateway = RunningGateway.with(database, service, "roadbook.gateway.edge.head-patience=2s");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "GET /", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "})
    void cutsSenderThatDribblesItsHead(String beginning) throws Exception {
        try (var sender = new RawHttp(gateway.port())) {
            sender.send(beginning);

            assertThat(lifeOf(sender, ENDLESS)).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(10));
        }
    }

    @Test
    void cutsSenderThatDribblesTheHeadOfItsSecondRequest() throws Exception {
        try (var sender = new RawHttp(gateway.port())) {
            sender.send(WHOLE);
            assertThat(sender.readUntil("</html>")).startsWith("HTTP/1.1 200");
            sender.send("GET / HTTP/1.1\r\nHost: ");

            assertThat(lifeOf(sender, ENDLESS)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void cutsSenderThatFallsSilentInItsHead() throws Exception {
        try (var sender = new RawHttp(gateway.port())) {
            sender.send("GET / HTTP/1.1\r\nHost: ");

            var started = System.nanoTime();
            sender.readToEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void letsBodyTakeLongerThanHead() throws Exception {
        try (var sender = new RawHttp(gateway.port())) {
            sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Le");
            pause(500);
            sender.send("ngth: 60\r\n\r\n");
            pause(3_000);
            sender.send("x".repeat(60));

            assertThat(sender.readToEnd()).startsWith("HTTP/1.1 200");
            assertThat(service.last().body()).isEqualTo("x".repeat(60));
        }
    }

    /** How long a sender of a byte now and then is listened to. */
    private static Duration lifeOf(RawHttp sender, String rest) throws InterruptedException {
        var started = System.nanoTime();
        try {
            for (var letter : rest.split("", -1)) {
                sender.send(letter);
                pause(100);
            }
        } catch (IOException e) {
            return Duration.ofNanos(System.nanoTime() - started);
        }
        throw new AssertionError("it was listened to until it had finished");
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}

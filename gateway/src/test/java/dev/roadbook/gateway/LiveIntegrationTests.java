package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveIntegrationTests extends GatewayTest {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    @BeforeEach
    void stream() {
        service.on("/api/live", this::sendEvents);
    }

    @Test
    void handsOnEventBeforeStreamEnds() throws IOException {
        try (var lines = open(as("manager"))) {
            events.add("event: reminder\ndata: {\"n\":1}\n\n");

            assertThat(lines.readLine()).isEqualTo("event: reminder");
            assertThat(lines.readLine()).isEqualTo("data: {\"n\":1}");
            assertThat(end).isNotDone();
        }
    }

    @Test
    void outlivesTimeoutOfOrdinaryRoutes() throws IOException {
        try (var lines = open(as("manager"))) {
            Awaitility.await()
                    .during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !end.isDone());
            events.add("data: late\n\n");

            assertThat(lines.readLine()).isEqualTo("data: late");
        }
    }

    @Test
    void letsGoOfServiceWhenReaderLeaves() throws Exception {
        open(as("manager")).close();

        keepTalkingUntil(end);

        assertThat(end.get(1, TimeUnit.SECONDS)).isEqualTo("cut");
    }

    @Test
    void endsStreamOfDisabledAccount() throws Exception {
        var id = users.add("watcher", TestUsers.argon2("watching-123"), java.util.List.of("MANAGER"));
        try (var lines = open(Browser.signedIn(base(), "watcher", "watching-123"))) {
            events.add("data: before\n\n");
            assertThat(lines.readLine()).isEqualTo("data: before");

            jdbc.sql("update account set enabled = false where id = :id")
                    .param("id", id)
                    .update();
            keepTalkingUntil(end);

            assertThat(end.get(1, TimeUnit.SECONDS)).isEqualTo("cut");
        }
    }

    @Test
    void endsStreamAtSignOut() throws Exception {
        var browser = as("manager");
        try (var lines = open(browser)) {
            events.add("data: before\n\n");
            assertThat(lines.readLine()).isEqualTo("data: before");

            browser.post("/auth/logout", "");
            keepTalkingUntil(end);

            assertThat(end.get(1, TimeUnit.SECONDS)).isEqualTo("cut");
        }
    }

    @Test
    void streamsDownloadWithoutHoldingIt() throws Exception {
        service.on("/api/strategic/accounts", this::sendEvents);
        var browser = as("manager");
        HttpResponse<InputStream> download = browser.send(
                browser.request("/api/strategic/accounts").header("Accept", "text/csv"), BodyHandlers.ofInputStream());
        try (var lines = reader(download)) {
            events.add("name,city\n");

            assertThat(lines.readLine()).isEqualTo("name,city");
            assertThat(end).isNotDone();
        }
    }

    private void keepTalkingUntil(CompletableFuture<String> done) {
        Awaitility.await().until(() -> {
            events.add("data: more\n\n");
            return done.isDone();
        });
    }

    private static BufferedReader open(Browser browser) {
        HttpResponse<InputStream> stream = browser.send(
                browser.request("/api/live").header("Accept", "text/event-stream"), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return reader(stream);
    }

    private static BufferedReader reader(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private void sendEvents(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.flush();
            while (true) {
                out.write(events.take().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            end.complete("cut");
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

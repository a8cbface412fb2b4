package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIntegrationTests extends GatewayTest {

    private static final int LIMIT = 8 * 1024 * 1024;

    private final CompletableFuture<Integer> begun = new CompletableFuture<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=xyz",
                "application/octet-stream"
            })
    void passesSignedBytesUntouched(String type) {
        var body = "a=1&b=%zz&c=\u00e9\u0000\r\n--xyz\r\n+ +;\n";

        var answer = browser()
                .send(browser()
                        .request("/webhook/sales?x=a%20b&x=%2B&y")
                        .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)))
                        .header("Content-Type", type)
                        .header("Content-Encoding", "gzip")
                        .header("webhook-id", "msg_1")
                        .header("webhook-signature", "v1,abc= v1,def="));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().body()).isEqualTo(body);
        assertThat(service.last().uri()).hasToString("/webhook/sales?x=a%20b&x=%2B&y");
        assertThat(service.last().header("Content-Type")).isEqualTo(type);
        assertThat(service.last().header("Content-Encoding")).isEqualTo("gzip");
        assertThat(service.last().header("webhook-id")).isEqualTo("msg_1");
        assertThat(service.last().header("webhook-signature")).isEqualTo("v1,abc= v1,def=");
        assertThat(service.last().header("Content-Length")).isEqualTo(String.valueOf(body.length()));
    }

    @Test
    void passesHeaderBytesAndDoubledHeadersUntouched() throws IOException {
        RawHttp.exchange(port, """
                POST /webhook/sales HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                X-Filename: \u00c3\u0089t\u00c3\u00a9.csv\r
                webhook-signature: v1,a\r
                webhook-signature: v1,b\r
                Authorization: Bearer rbk_0000000000000000_x\r
                Cookie: ROADBOOK_SESSION=abc\r
                Content-Length: 2\r
                \r
                ok""");

        assertThat(service.last().header("X-Filename")).isEqualTo("\u00c3\u0089t\u00c3\u00a9.csv");
        assertThat(service.last().headers().get("webhook-signature")).containsExactlyInAnyOrder("v1,a", "v1,b");
        assertThat(service.last().headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @Test
    void handsOnFirstBytesBeforeLastOnesAreSent() throws Exception {
        var first = new CompletableFuture<Integer>();
        service.on("/webhook/sales", exchange -> {
            first.complete(exchange.getRequestBody().read());
            Downstream.answer(
                    exchange,
                    202,
                    "text/plain",
                    String.valueOf(exchange.getRequestBody().readAllBytes().length));
        });
        try (var sender = new RawHttp(port)) {
            sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 4\r\n\r\na");

            assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo('a');

            sender.send("bcd");
            assertThat(sender.readToEnd()).startsWith("HTTP/1.1 202").endsWith("3");
        }
    }

    @Test
    void refusesAnnouncedSizeBeyondLimitAtOnce() throws IOException {
        try (var sender = new RawHttp(port)) {
            sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\nx"
                    .formatted(LIMIT + 1));

            assertThat(sender.readUntil("\"too_large\""))
                    .startsWith("HTTP/1.1 413")
                    .endsWith("\"too_large\"");
        }
        assertThat(service.received()).isEmpty();
    }

    @Test
    void cutsChunkedUploadAtLimitAndNeverEndsItProperly() throws Exception {
        var outcome = outcomeOfUpload();
        var endless = new Endless(LIMIT + 100_000);

        var answer =
                browser().send(browser().request("/webhook/sales").POST(BodyPublishers.ofInputStream(() -> endless)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("cut");
    }

    @Test
    void letsSmallerThanLimitThrough() {
        var answer = browser()
                .send(browser().request("/webhook/sales").POST(BodyPublishers.ofInputStream(() -> new Endless(LIMIT))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().body()).hasSize(LIMIT);
    }

    @Test
    void cutsServiceOffWhenSenderHangsUpInLengthedUpload() throws Exception {
        var outcome = outcomeOfUpload();
        try (var sender = new RawHttp(port)) {
            sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n"
                    + "x".repeat(99_000));
            begun.get(5, TimeUnit.SECONDS);
            sender.reset();
        }

        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("cut");
    }

    @Test
    void cutsServiceOffWhenSenderHangsUpInChunkedUpload() throws Exception {
        var outcome = outcomeOfUpload();
        try (var sender = new RawHttp(port)) {
            sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3e8\r\n" + "x".repeat(1000) + "\r\n");
            begun.get(5, TimeUnit.SECONDS);
            sender.reset();
        }

        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("cut");
        assertThat(browser()
                        .send(browser().request("/webhook/sales").POST(BodyPublishers.ofString("again")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void passesEarlyRefusalOfServiceToSenderOfLargeBody() {
        service.on("/webhook/sales", exchange -> {
            Downstream.answer(exchange, 401, "application/problem+json", "{\"code\":\"signature_invalid\"}");
            exchange.getResponseBody().flush();
            // as Tomcat does, before it hangs up
            exchange.getRequestBody().readNBytes(2 * 1024 * 1024);
        });

        var answer = browser()
                .send(browser().request("/webhook/sales").POST(BodyPublishers.ofInputStream(() -> new Endless(LIMIT))));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("signature_invalid");
    }

    /** Many times the heap of this process passes through it. */
    @Test
    void holdsNoUploadInMemory() {
        service.on("/webhook/sales", exchange -> {
            var count = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Downstream.answer(exchange, 202, "text/plain", String.valueOf(count));
        });
        try (var gateway = RunningGateway.with(database, service, "roadbook.gateway.upload-limit=4GB")) {
            var size = Runtime.getRuntime().maxMemory() + LIMIT;

            var answer = gateway.browser()
                    .send(gateway.browser()
                            .request("/webhook/sales")
                            .POST(BodyPublishers.ofInputStream(() -> new Endless(size))));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo(String.valueOf(size));
        }
    }

    @Test
    void cutsSenderThatIsTooSlow() throws Exception {
        try (var gateway = RunningGateway.with(
                database, service, "roadbook.gateway.edge.patience=500ms", "roadbook.gateway.edge.pace=1000")) {
            var outcome = outcomeOfUpload();
            try (var sender = new RawHttp(gateway.port())) {
                sender.send("POST /webhook/sales HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
                var drip = Thread.startVirtualThread(() -> drip(sender));

                assertThat(sender.readToEnd()).startsWith("HTTP/1.1 408").contains("\"code\":\"too_slow\"");
                assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("cut");
                drip.interrupt();
            }
        }
    }

    private static void drip(RawHttp sender) {
        var tick = new CountDownLatch(1);
        try {
            while (!tick.await(50, TimeUnit.MILLISECONDS)) {
                sender.send("x");
            }
        } catch (IOException e) {
            // the gateway has cut the connection, as it should
            tick.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<String> outcomeOfUpload() {
        var outcome = new CompletableFuture<String>();
        service.on("/webhook/sales", exchange -> readToOutcome(exchange, outcome));
        return outcome;
    }

    private void readToOutcome(HttpExchange exchange, CompletableFuture<String> outcome) throws IOException {
        if (outcome.isDone()) {
            exchange.getRequestBody().readAllBytes();
            Downstream.answer(exchange, 200, "text/plain", "ok");
            return;
        }
        try {
            begun.complete(exchange.getRequestBody().read());
            exchange.getRequestBody().readAllBytes();
            outcome.complete("whole");
            Downstream.answer(exchange, 200, "text/plain", "ok");
        } catch (IOException e) {
            outcome.complete("cut");
            throw e;
        }
    }
}

package dev.roadbook.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedDeliveryTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    @Test
    void signsTheVectorOfTheSpecification() throws IOException {
        var body = Files.writeString(folder.resolve("test.json"), "{\"test\": 2432232314}");

        var request = new SignedDelivery(URI.create("http://localhost:1"), SECRET, Clock.systemUTC())
                .request("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body);

        assertThat(request.headers().firstValue("webhook-signature"))
                .hasValue("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void sendsTheFileAsItIs() throws Exception {
        var received = new AtomicReference<String>("");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/webhook/sales", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    + exchange.getRequestHeaders().getFirst("webhook-timestamp"));
            var answer = "{\"batch_id\":\"b-1\",\"status_url\":\"/api/batches/b-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var gateway = URI.create("http://localhost:" + server.getAddress().getPort());
            var clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
            var receipt = new SignedDelivery(gateway, SECRET, clock)
                    .send("week-1", Files.writeString(folder.resolve("week.csv"), "a,b\n"));

            assertThat(receipt.isAccepted()).isTrue();
            assertThat(receipt.batchId()).isEqualTo("b-1");
            assertThat(received.get()).isEqualTo("a,b\n1700000000");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void namesAFileWithoutAFullStop() {
        assertThat(SignedDelivery.idOf("demo", folder.resolve("sales-2026.11.csv")))
                .isEqualTo("demo-sales-2026-11-csv");
    }

    @Test
    void refusesASecretOfAnotherKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedDelivery(URI.create("http://localhost:1"), "secret", Clock.systemUTC()));
    }
}

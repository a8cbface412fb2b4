package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything a sender, an attacker or a network can do wrong with a body. */
class WebhookBodyIntegrationTests extends WebhookTest {

    @Autowired
    JdbcClient jdbc;

    /** What does not even fit into the server's buffer is cut off; who still sends may see no answer. */
    @Test
    void hangsUpOnHeadersWithoutEnd() throws IOException {
        var good = "v1," + Sender.signature(id + "." + sender.now() + ".", body, IngestionTest.SECRET);
        try (var connection = new RawConnection(sender.port())) {
            var status = connection.statusLineUnlessCut(
                    RawConnection.head(id, sender.now(), (good + " ").repeat(10_000)) + "Content-Length: 0\r\n\r\n");

            assertThat(status).matches(line -> line.equals("closed") || line.contains(" 400"));
        }
        assertNothingIsKept();
    }

    @Test
    void refusesAnAnnouncedBodyThatIsTooLarge() {
        var large = "x".repeat(1024 * 1024 + 1).getBytes(UTF_8);

        var answer = sender.send(sender.signed(id, large));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
        assertNothingIsKept();
    }

    @Test
    void refusesAChunkedBodyThatIsTooLarge() throws IOException {
        try (var connection = new RawConnection(sender.port())) {
            connection.send(
                    RawConnection.head(id, sender.now(), "v1," + Sender.signature("", body, IngestionTest.SECRET))
                            + "Transfer-Encoding: chunked\r\n\r\n");
            connection.sendUntilAnswered("10000\r\n" + "x".repeat(0x10000) + "\r\n", 32);

            assertThat(connection.statusLine()).contains("413");
        }
        assertNothingIsKept();
    }

    @Test
    void cutsASenderThatTrickles() throws IOException {
        try (var connection = new RawConnection(sender.port())) {
            connection.send(
                    RawConnection.head(id, sender.now(), "v1," + Sender.signature("", body, IngestionTest.SECRET))
                            + "Content-Length: 100000\r\n\r\n");
            connection.trickle(Duration.ofMillis(100), Duration.ofSeconds(10));

            assertThat(connection.statusLine()).contains("408");
        }
        assertNothingIsKept();
    }

    @Test
    void cutsASenderThatFallsSilent() throws IOException {
        try (var connection = new RawConnection(sender.port())) {
            connection.send(
                    RawConnection.head(id, sender.now(), "v1," + Sender.signature("", body, IngestionTest.SECRET))
                            + "Content-Length: 100000\r\n\r\nx");

            assertThat(connection.statusLine()).contains("408");
        }
        assertNothingIsKept();
    }

    /** More than a pool of threads could hold. */
    @Test
    void servesOthersWhileManySendersTrickle() throws IOException {
        var trickling = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < 250; i++) {
                var connection = new RawConnection(sender.port());
                trickling.add(connection);
                connection.send(RawConnection.head(
                                id + i, sender.now(), "v1," + Sender.signature("", body, IngestionTest.SECRET))
                        + "Content-Length: 100000\r\n\r\nx");
            }
            Awaitility.await().untilAsserted(() -> assertThat(spooled()).hasSize(250));

            assertThat(sender.send(sender.signed(id, body)).status()).isEqualTo(202);
        } finally {
            for (var connection : trickling) {
                connection.reset();
            }
        }
        Awaitility.await().untilAsserted(() -> assertThat(spooled()).isEmpty());
        assertThat(sender.count("batch")).isEqualTo(batches + 1);
    }

    @Test
    void processesNothingOfABrokenUploadAndTakesItWhenItComesAgain() throws IOException {
        var signature = "v1," + Sender.signature(id + "." + sender.now() + ".", body, IngestionTest.SECRET);
        try (var connection = new RawConnection(sender.port())) {
            connection.send(
                    RawConnection.head(id, sender.now(), signature) + "Content-Length: " + body.length + "\r\n\r\n");
            connection.send(new String(body, 0, body.length * 99 / 100, UTF_8));
            Awaitility.await().untilAsserted(() -> assertThat(spooled()).hasSize(1));
            connection.reset();
        }
        Awaitility.await().untilAsserted(() -> assertThat(spooled()).isEmpty());
        assertNothingIsKept();

        assertThat(sender.send(sender.signed(id, body)).status()).isEqualTo(202);
    }

    @Test
    void refusesAnEncodedBodyUnlessTheSourceAllowsIt() {
        var zipped = gzip(body);

        var refused = sender.send(sender.signed(id, zipped).header("Content-Encoding", "gzip"));
        var accepted = sender.send(sender.signed(id, zipped)
                .uri(sender.uri("/webhook/sales/zipping"))
                .header("Content-Encoding", "gzip"));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(sender.awaitRest(accepted.batchId())).isEqualTo("COMPLETED");
    }

    @Test
    void stopsAnEncodedBodyThatBecomesTooMuch() {
        var bomb = gzip(new byte[64 * 1024 * 1024]);

        var answer = sender.send(sender.signed(id, bomb)
                .uri(sender.uri("/webhook/sales/zipping"))
                .header("Content-Encoding", "gzip"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(sender.awaitRest(answer.batchId())).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "*/*",
                "text/*",
                "text",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void refusesADeclaredTypeThatIsNotRead(String type) {
        var answer = sender.send(sender.signed(id, body).setHeader("Content-Type", type));

        assertThat(answer.status()).isEqualTo(415);
        assertNothingIsKept();
    }

    @Test
    void refusesContentThatIsNotRead() {
        var spreadsheet = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};

        var answer = sender.send(sender.signed(id, spreadsheet));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_type");
        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x.csv", "CON", "week.csv", "..", "a\\b\\c.csv", "C:\\x.csv"})
    void keepsFilesUnderItsOwnNames(String name) {
        var answer = sender.send(sender.signed(id, body).header("X-Filename", name));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(files()).contains(answer.batchId().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Über.csv", "отчёт.csv", "café 🍷.csv"})
    void showsANameInAnyScript(String name) throws IOException {
        var signature = "v1," + Sender.signature(id + "." + sender.now() + ".", body, IngestionTest.SECRET);
        try (var connection = new RawConnection(sender.port())) {
            connection.send(RawConnection.head(id, sender.now(), signature) + "Content-Type: text/csv\r\nX-Filename: "
                    + name + "\r\nContent-Length: " + body.length + "\r\n\r\n" + new String(body, UTF_8));

            assertThat(connection.statusLine()).startsWith("HTTP/1.1 202");
        }
        assertThat(nameOf(id)).isEqualTo(name);
    }

    private String nameOf(String deliveryId) {
        return jdbc.sql("select file_name from batch join delivery on batch_id = id where delivery_id = :id")
                .param("id", deliveryId)
                .query(String.class)
                .single();
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}

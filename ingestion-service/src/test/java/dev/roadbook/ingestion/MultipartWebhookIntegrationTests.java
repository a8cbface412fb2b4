package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signed file that comes as a form. */
@IngestionTest
class MultipartWebhookIntegrationTests {

    @Autowired
    Sender sender;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    private final String id = "msg_" + UUID.randomUUID();
    private final String file = new String(WebhookTest.file(), UTF_8);

    @Test
    void takesTheFileOutOfASignedForm() throws IOException {
        var answer = send(id, part("file", "week46.csv", file) + end());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(sender.awaitRest(answer.batchId())).isEqualTo("COMPLETED");
        assertThat(stored(answer.batchId())).isEqualTo(file);
        assertThat(fileName(answer.batchId())).isEqualTo("week46.csv");
    }

    @Test
    void signsWhatIsOnTheWire() {
        var body = part("file", "week46.csv", file) + end();
        var signedFile = sender.signed(id, file.getBytes(UTF_8))
                .setHeader("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(body, ISO_8859_1));

        assertThat(sender.send(signedFile).status()).isEqualTo(401);
    }

    @Test
    void recognisesAFileWhateverItIsWrappedIn() {
        var first = send(id, part("file", "week46.csv", file) + end());

        var again = send(id, "xyz2", (part("file", "week46.csv", file) + end()).replace("--xyz", "--xyz2"));
        var plain = sender.send(sender.signed(id + "-plain", file.getBytes(UTF_8)));

        assertThat(again.body().path("duplicate").asString()).isEqualTo("delivery");
        assertThat(plain.body().path("duplicate").asString()).isEqualTo("content");
        assertThat(plain.batchId()).isEqualTo(first.batchId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--xyz--\r\n", "", "a,b\n1,2\n"})
    void saysWhatAFormHasToHold(String body) {
        assertRefused(body);
    }

    @Test
    void refusesASecondPartAnotherNameAndAFormCutShort() {
        assertRefused(part("file", "a.csv", file) + "\r\n" + part("file", "b.csv", file) + end());
        assertRefused(part("file", "a.csv", file) + "\r\n" + part("note", "b.txt", "hello") + end());
        assertRefused(part("data", "a.csv", file) + end());
        assertRefused(part("file", "a.csv", file));
    }

    @Test
    void saysNothingOfTheFormToWhoeverCannotSign() {
        var body = "--xyz--\r\n".getBytes(UTF_8);

        var answer = sender.send(sender.signed(id, sender.now(), body, IngestionTest.OTHER_SECRET)
                .setHeader("Content-Type", "multipart/form-data; boundary=xyz"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void looksAtTheFileNotAtTheForm() {
        var noSpreadsheet = "PK\003\004" + "\0".repeat(22) + "\023\0\0\0[Content_Types].xml" + "x".repeat(100);

        assertThat(send(id, part("file", "week46.xlsx", noSpreadsheet) + end()).status())
                .isEqualTo(415);
    }

    @Test
    void limitsTheWholeForm() {
        var answer = send(id, part("file", "week46.csv", "x".repeat(1024 * 1024)) + end());

        assertThat(answer.status()).isEqualTo(413);
    }

    private void assertRefused(String body) {
        long batches = sender.count("batch");

        var answer = send("msg_" + UUID.randomUUID(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("multipart_invalid");
        assertThat(answer.body().path("detail").asString()).contains("exactly one part, named file");
        assertThat(sender.count("batch")).isEqualTo(batches);
    }

    private Sender.Answer send(String delivery, String body) {
        return send(delivery, "xyz", body);
    }

    private Sender.Answer send(String delivery, String boundary, String body) {
        return sender.send(sender.signed(delivery, body.getBytes(ISO_8859_1))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    private static String part(String name, String fileName, String content) {
        return """
                --xyz\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s""".formatted(name, fileName, content);
    }

    private static String end() {
        return "\r\n--xyz--\r\n";
    }

    private String stored(UUID batchId) throws IOException {
        return Files.readString(Path.of(environment.getRequiredProperty("test.storage"), "files", batchId.toString()));
    }

    private String fileName(UUID batchId) {
        return jdbc.sql("select file_name from batch where id = :id")
                .param("id", batchId)
                .query(String.class)
                .single();
    }
}

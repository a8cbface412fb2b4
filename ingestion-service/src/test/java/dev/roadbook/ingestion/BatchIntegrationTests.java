package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What people send, and what they see and do of its batch. */
class BatchIntegrationTests extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesAFileFromAManagerAndShowsItsBatch() {
        var file = new MockMultipartFile("file", "week46.csv", "text/csv", csv("UP1", "R1"));

        assertThat(http.post().uri("/api/datasets/sales").multipart().file(file).with(as("MANAGER")))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.status_url")
                .asString()
                .startsWith("/api/batches/");
        assertThat(http.post().uri("/api/datasets/sales").multipart().file(file).with(as("MANAGER")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.duplicate")
                .isEqualTo("content");
        assertThat(http.get().uri("/api/batches?q=week46").with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.items[0].uploaded_by")
                .isEqualTo("user");
    }

    @ParameterizedTest
    @CsvSource({"REP,403", "READ_ONLY,403", "MARKETING,403"})
    void takesNoFileFromOthers(String role, int status) {
        var file = new MockMultipartFile("file", "week46.csv", "text/csv", csv("UP2", "R1"));

        assertThat(http.post().uri("/api/datasets/sales").multipart().file(file).with(as(role)))
                .hasStatus(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sap", "roadbook", "isavigne", "isacompta"})
    void showsWhatAFileLooksLike(String source) {
        var template = http.get()
                .uri("/api/datasets/sales/template?source=" + source)
                .with(as("MANAGER"))
                .exchange();
        var example = http.get()
                .uri("/api/datasets/example?source=" + source)
                .with(as("MANAGER"))
                .exchange();

        assertThat(template).hasStatus(200).hasContentTypeCompatibleWith("text/csv");
        assertThat(template)
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"sales-template-%s.csv\"".formatted(source));
        assertThat(template).bodyText().hasLineCount(1).endsWith("\r\n");
        assertThat(example).bodyText().startsWith(bodyOf(template)).hasLineCount(49);
        assertThat(sender.awaitRest(upload(source, bodyOf(example)))).isEqualTo("COMPLETED");
        assertThat(http.get().uri("/api/batches?q=example-" + source).with(as("MANAGER")))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].accepted_count", count -> assertThat(count).isEqualTo(48))
                .hasPathSatisfying(
                        "$.items[0].rejected_count", count -> assertThat(count).isEqualTo(0))
                .hasPathSatisfying(
                        "$.items[0].account_count", count -> assertThat(count).isEqualTo(3));
    }

    @Test
    void knowsItsSources() {
        assertThat(http.get().uri("/api/datasets/example?source=nobody").with(as("MANAGER")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("sap", "roadbook");
    }

    private UUID upload(String source, String content) {
        var file = new MockMultipartFile("file", "example-" + source + ".csv", "text/csv", content.getBytes(UTF_8));
        var answer = http.post()
                .uri("/api/datasets/sales?source=" + source)
                .multipart()
                .file(file)
                .with(as("MANAGER"))
                .exchange();
        return UUID.fromString(JsonPath.read(bodyOf(answer), "$.batch_id"));
    }

    @Test
    void showsABatchAsTheContractSays() {
        var batch = sender.deliver(LINE.formatted("API1", "API1", "R1", "API1"));

        assertThat(http.get().uri("/api/batches/" + batch).with(as("MANAGER")))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("COMPLETED"))
                .hasPathSatisfying("$.percent", percent -> assertThat(percent).isEqualTo(100))
                .hasPathSatisfying(
                        "$.accepted_count", count -> assertThat(count).isEqualTo(1))
                .hasPathSatisfying("$.net_revenue", sum -> assertThat(sum).isEqualTo(10.0))
                .hasPathSatisfying("$.first_order_date", day -> assertThat(day).isEqualTo("2026-11-02"))
                .hasPathSatisfying(
                        "$.failure_reason", reason -> assertThat(reason).isNull());
    }

    @Test
    void listsFailuresByTheirCode() {
        var batch = sender.send(sender.signed(UUID.randomUUID().toString(), "name,amount\nx,1\n".getBytes(UTF_8)))
                .batchId();
        sender.awaitRest(batch);

        assertThat(http.get().uri("/api/batches/" + batch).with(as("MANAGER")))
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("FAILED"))
                .hasPathSatisfying("$.failure_code", code -> assertThat(code).isEqualTo("MISSING_COLUMNS"));
        assertThat(http.get().uri("/api/batches?failure_code=MISSING_COLUMNS").with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.items[*].batch_id")
                .asArray()
                .contains(batch.toString());
        assertThat(http.get().uri("/api/batches?failure_code=EMPTY_FILE").with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.items[*].batch_id")
                .asArray()
                .doesNotContain(batch.toString());
        assertThat(http.get().uri("/api/batches?failure_code=BAD_LUCK").with(as("MANAGER")))
                .hasStatus(400);
    }

    @Test
    void listsRejectsAsJsonAndAsHarmlessCsv() {
        var batch = sender.deliver(LINE.formatted("=cmd()", "RJ", "R1", "RJ").replace("2026-11-02", ""));

        assertThat(http.get()
                        .uri("/api/batches/%s/rejects?size=10".formatted(batch))
                        .with(as("MANAGER")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("MISSING_DATE");
        assertThat(http.get()
                        .uri("/api/batches/%s/rejects".formatted(batch))
                        .accept("text/csv")
                        .with(as("MANAGER")))
                .hasStatus(200)
                .bodyText()
                .startsWith("row,code,message,raw,place,state,sent_as,reason,changed_by\r\n2,MISSING_DATE,")
                .contains("'=cmd()");
        assertThat(http.get().uri("/api/batches/%s/rejects".formatted(batch)).with(as("REP")))
                .hasStatus(403);
    }

    /** Whatever a rejected row held, a reader of RFC 4180 gets it back; only what could run is marked as text. */
    @Test
    void exportsRejectsSoThatTheyComeBackAsTheyWere() {
        var batch = sender.deliver(LINE.formatted("RT", "RT", "R1", "RT"));
        var random = new Random(41);
        var raws = new ArrayList<String>();
        for (int row = 0; row < 300; row++) {
            var raw = new StringBuilder();
            random.ints(random.nextInt(12), 0, 14).forEach(i -> raw.append("\",;\n\r\t=+-@'é a".charAt(i)));
            raws.add(raw.toString());
            jdbc.sql("insert into reject (batch_id, row_number, code, message, raw) values (?, ?, 'X', ?, ?)")
                    .params(batch, row, raw.reverse().toString(), raws.getLast())
                    .update();
        }

        var csv = bodyOf(http.get()
                .uri("/api/batches/%s/rejects".formatted(batch))
                .accept("text/csv")
                .with(as("MANAGER"))
                .exchange());

        var records = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(records).hasSameSizeAs(raws);
        for (int row = 0; row < raws.size(); row++) {
            assertThat(records.get(row).getField("raw")).isIn(raws.get(row), "'" + raws.get(row));
            assertThat(records.get(row).getField("raw")).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
        }
    }

    @Test
    void retriesOnlyWhatFailed() {
        var batch = sender.deliver(LINE.formatted("API3", "API3", "R1", "API3"));

        assertThat(http.post().uri("/api/batches/%s/retry".formatted(batch)).with(as("MANAGER")))
                .hasStatus(409);
        assertThat(http.post()
                        .uri("/api/batches/%s/retry".formatted(UUID.randomUUID()))
                        .with(as("MANAGER")))
                .hasStatus(404);
    }

    @Test
    void releasesAQuarantinedBatch() {
        var batch = sender.deliver(LINE.formatted("API4", "API4", "R1", "API4").replace("2026-11-02", ""));

        assertThat(http.post()
                        .uri("/api/batches/%s/retry".formatted(batch))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"release\":true}")
                        .with(as("ADMIN")))
                .hasStatus(202);
        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
    }

    private static byte[] csv(String shop, String rep) {
        return (Sender.HEADER + LINE.formatted(shop, shop, rep, shop)).getBytes(UTF_8);
    }
}

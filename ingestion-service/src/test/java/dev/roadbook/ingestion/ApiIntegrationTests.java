package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people may see and do. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class ApiIntegrationTests {

    private static final String LINE =
            "%s,Shop %s,1 A St,Lyon,,69001,,A,buyer@shop.example,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,%s,Ann,,,,%s,0\n";

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/api/batches", "/api/customers", "/api/products", "/api/agents"})
    void answersOnlyToTheSignedIn(String path) {
        assertThat(http.get().uri(path)).hasStatus(401);
        assertThat(http.get().uri(path).with(as("READ_ONLY"))).hasStatus(200);
    }

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
    @ValueSource(strings = {"sap", "roadbook"})
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

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
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
                .startsWith("row,code,message,raw\r\n2,MISSING_DATE,")
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

    @Test
    void showsARepresentativeTheirOwnAccountsOnly() {
        sender.deliver(LINE.formatted("SC1", "Scope", "SR1", "SC1") + LINE.formatted("SC2", "Scope", "SR2", "SC2"));

        assertThat(http.get().uri("/api/customers?q=Scope").with(rep("SR1")))
                .bodyJson()
                .extractingPath("$.items[*].account_id")
                .isEqualTo(List.of("SC1_A"));
        assertThat(http.get().uri("/api/customers?q=Scope&sort=-name").with(as("MANAGER")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(http.get().uri("/api/customers/SC2_A").with(rep("SR1"))).hasStatus(404);
        assertThat(http.get().uri("/api/customers?q=Scope").with(as("REP")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/batches?sort=file_name, batch_id",
        "/api/customers?q=Export, account_id",
        "/api/products?q=SKU1, sku",
        "/api/agents?q=XR1, rep_id"
    })
    void answersEveryListAsAFile(String list, String key) {
        var shop = "XP-" + key;
        sender.deliver(LINE.formatted(shop, "Export", "XR1", shop));

        var answer = http.get().uri(list).accept("text/csv").with(as("MANAGER")).exchange();

        assertThat(answer).hasStatus(200).hasContentTypeCompatibleWith("text/csv");
        assertThat(answer).bodyText().startsWith(key + ",").hasLineCount(1 + ids(list, key));
    }

    private int ids(String list, String key) {
        var page = bodyOf(http.get().uri(list + "&size=200").with(as("MANAGER")).exchange());
        return JsonPath.<List<String>>read(page, "$.items[*]." + key).size();
    }

    @Test
    void exportsToARepresentativeTheirOwnAccountsOnly() {
        sender.deliver(LINE.formatted("XS1", "Mine", "XS1", "XS1") + LINE.formatted("XS2", "Mine", "XS2", "XS2"));

        assertThat(http.get().uri("/api/customers?q=Mine").accept("text/csv").with(rep("XS1")))
                .bodyText()
                .contains("XS1_A")
                .doesNotContain("XS2_A");
        assertThat(http.get().uri("/api/batches").accept("text/csv").with(rep("XS1")))
                .hasStatus(403);
    }

    @Test
    void namesTheParametersItKnows() {
        assertThat(http.get().uri("/api/customers?colour=red").with(as("MANAGER")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown_parameter");
    }

    @Test
    void publishesAnEditThatFilesDoNotUndo() {
        sender.deliver(LINE.formatted("ED1", "Edit", "ER1", "ED1"));

        assertThat(edit("ED1_A", "\"1\"")).hasStatus(200);
        assertThat(edit("ED1_A", "\"1\"")).hasStatus(412);
        assertThat(edit("ED1_A", "\"not a revision\"")).hasStatus(412);
        assertThat(edit("ED1_A", "")).hasStatus(428);
        sender.deliver(LINE.formatted("ED1", "Edited", "ER1", "ED2"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(published.all(Topic.ACCOUNTS, AccountChanged.class))
                        .filteredOn(event -> event.getAccountId().equals("ED1_A"))
                        .extracting(AccountChanged::getRevision, AccountChanged::getEmail)
                        .containsExactlyInAnyOrder(
                                Tuple.tuple(1L, "buyer@shop.example"),
                                Tuple.tuple(2L, "new@shop.example"),
                                Tuple.tuple(3L, "new@shop.example")));
    }

    private MockMvcTester.MockMvcRequestBuilder edit(String account, String ifMatch) {
        return http.put()
                .uri("/api/customers/" + account)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"new@shop.example\",\"rep_id\":\"ER1\"}")
                .with(as("MANAGER"));
    }

    private static JwtRequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static JwtRequestPostProcessor rep(String id) {
        return jwt().jwt(token -> token.claim("roles", List.of("REP")).claim("rep_id", id))
                .authorities(new SimpleGrantedAuthority("ROLE_REP"));
    }

    private static byte[] csv(String shop, String rep) {
        return (Sender.HEADER + LINE.formatted(shop, shop, rep, shop)).getBytes(UTF_8);
    }
}

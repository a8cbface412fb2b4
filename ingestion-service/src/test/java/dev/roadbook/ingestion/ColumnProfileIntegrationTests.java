package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Profiles that people make, and the sources whose files are read by them. */
class ColumnProfileIntegrationTests extends ApiTest {

    private static final String FILE = """
            Kunde %1$s;Firma;Artikel;Belegdatum;Menge;Umsatz
            %1$s;Weinhaus;RI-1;03.11.2026;12;1.102,50
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Published published;

    @Test
    void aFileOfNobodyBecomesTheFileOfASource() {
        var unknown = upload("alsace", null);
        assertThat(unknown).hasStatus(422);
        assertThat(codeOf(unknown)).isEqualTo("header_unknown");

        assertThat(make("alsace", "alsace")).hasStatus(201).headers().hasValue("ETag", "\"1\"");
        var taken = upload("alsace", null);

        assertThat(taken).hasStatus(202);
        assertThat(sender.awaitRest(batchOf(taken))).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select sum(amount) from sales_line where source = 'alsace'")
                        .query(String.class)
                        .single())
                .isEqualTo("1102.50");
        assertThat(told("alsace")).contains("COLUMN_PROFILE_MADE", "SOURCE_PROFILE_CHOSEN");
        assertThat(list("/api/sources", "$.items[?(@.name == 'alsace')].kind")).containsExactly("sales");
    }

    @Test
    void aSourceThatSignsIsReadByTheProfileAPersonChose() {
        assertThat(make("baden", "mapped")).hasStatus(201);

        var batch = sender.leave("mapped", FILE.formatted("baden").getBytes(UTF_8));

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
    }

    @Test
    void sourcesThatShareAHeaderAreToldApartByThePersonAlone() {
        assertThat(make("chablis", "chablis-west")).hasStatus(201);
        assertThat(choose("chablis-east", "chablis")).hasStatus(200);

        assertThat(codeOf(upload("chablis", null))).isEqualTo("source_unclear");
        assertThat(upload("chablis", "chablis-east")).hasStatus(202);
        assertThat(upload("chablis", "nobody")).hasStatus(400);
    }

    @Test
    void aChangeNamesTheRevisionItIsOf() {
        make("douro", null);
        var changed = document("douro").replace("\"Menge\"", "\"Menge\", \"Stück\"");

        assertThat(send(HttpMethod.PUT, "/api/column-profiles/douro", changed, null))
                .hasStatus(428);
        assertThat(send(HttpMethod.PUT, "/api/column-profiles/douro", changed, "\"1\""))
                .hasStatus(200);
        assertThat(send(HttpMethod.PUT, "/api/column-profiles/douro", changed, "\"1\""))
                .hasStatus(412);
        assertThat(list("/api/column-profiles/douro", "$.document.columns.quantity"))
                .containsExactly("Menge", "Stück");
        assertThat(told("douro")).contains("COLUMN_PROFILE_CHANGED");
    }

    @Test
    void oneThatIsShippedIsCopiedAndNotChanged() {
        var sap = bodyOf(get("/api/column-profiles/isavigne"));
        var document = sap.substring(sap.indexOf("{\"name\""), sap.indexOf(",\"shipped\""));

        assertThat(send(HttpMethod.PUT, "/api/column-profiles/isavigne", document, "\"0\""))
                .hasStatus(409);
        assertThat(send(HttpMethod.DELETE, "/api/column-profiles/isavigne", "", "\"0\""))
                .hasStatus(409);
        assertThat(post("{\"document\":%s}".formatted(document))).hasStatus(409);
        assertThat(post("{\"document\":%s}".formatted(document.replace("\"isavigne\"", "\"my-copy\""))))
                .hasStatus(201);
        assertThat(list("/api/column-profiles/my-copy", "$.document.returns.kinds"))
                .contains("AVOIR");
    }

    @Test
    void oneThatNobodyUsesIsArchivedAndChosenNoMore() {
        make("etna", "etna");
        assertThat(codeOf(send(HttpMethod.DELETE, "/api/column-profiles/etna", "", "\"1\"")))
                .isEqualTo("profile_in_use");
        assertThat(choose("etna", "sap")).hasStatus(200);

        assertThat(send(HttpMethod.DELETE, "/api/column-profiles/etna", "", "\"1\""))
                .hasStatus(204);

        assertThat(get("/api/column-profiles/etna")).hasStatus(404);
        assertThat(choose("etna", "etna")).hasStatus(400);
        assertThat(codeOf(make("etna", null))).isEqualTo("name_taken");
    }

    @Test
    void whatASourceSendsStaysOfOneKind() {
        assertThat(codeOf(choose("activities", "sap"))).isEqualTo("other_kind");
        assertThat(choose("Not A Name", "sap")).hasStatus(400);
    }

    @Test
    void aProfileThatLacksAColumnIsNone() {
        var answer = post("{\"document\":%s}".formatted(document("franken").replace("\"sku\": [\"Artikel\"],", "")));

        assertThat(answer).hasStatus(400);
        assertThat(codeOf(answer)).isEqualTo("profile_invalid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("columns");
    }

    private MvcTestResult make(String profile, @Nullable String source) {
        return post(
                source == null
                        ? "{\"document\":%s}".formatted(document(profile))
                        : "{\"document\":%s,\"source\":\"%s\"}".formatted(document(profile), source));
    }

    /** A profile that only its own test's files fit. */
    private static String document(String name) {
        return """
                {"name": "%1$s", "fallback_encoding": "windows-1252", "decimal": ",", "grouping": ".", "dates": ["d.M.uuuu"],
                 "default_currency": "EUR", "columns": {"card-code": ["Kunde %1$s"], "name": ["Firma"], "sku": ["Artikel"],
                 "ordered-on": ["Belegdatum"], "quantity": ["Menge"], "amount": ["Umsatz"]}}
                """.formatted(name);
    }

    private MvcTestResult choose(String source, String profile) {
        return send(HttpMethod.PUT, "/api/sources/" + source, "{\"profile\":\"%s\"}".formatted(profile), null);
    }

    private MvcTestResult post(String body) {
        return send(HttpMethod.POST, "/api/column-profiles", body, null);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(as("MANAGER")).exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, @Nullable String ifMatch) {
        var request = http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as("MANAGER"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private MvcTestResult upload(String name, @Nullable String source) {
        var file = new MockMultipartFile(
                "file", name + ".csv", "text/csv", FILE.formatted(name).getBytes(UTF_8));
        var request = http.post().uri("/api/datasets").multipart().file(file).with(as("MANAGER"));
        return (source == null ? request : request.param("source", source)).exchange();
    }

    private static UUID batchOf(MvcTestResult answer) {
        return UUID.fromString(JsonPath.read(bodyOf(answer), "$.batch_id"));
    }

    private static String codeOf(MvcTestResult answer) {
        return JsonPath.read(bodyOf(answer), "$.code");
    }

    private List<String> list(String path, String wanted) {
        return JsonPath.read(bodyOf(get(path)), wanted);
    }

    /** Kinds of what is told of a profile or source. */
    private List<String> told(String reference) {
        return Awaitility.await()
                .until(
                        () -> published.all(Topic.ACTIVITY, ActivityRecorded.class).stream()
                                .filter(deed -> reference.equals(deed.getReference()))
                                .map(ActivityRecorded::getKind)
                                .toList(),
                        kinds -> kinds.size() >= 2);
    }
}

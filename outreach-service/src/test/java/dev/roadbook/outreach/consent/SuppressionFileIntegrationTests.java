package dev.roadbook.outreach.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of addresses that must not be written to. */
@OutreachTest
class SuppressionFileIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void fileIsTakenButForItsFaultyLines() {
        var result = take("""
                Email;Reason;Note;ends_at
                a@shop.example;;;
                A@shop.example;;;
                b@shop.example;bounced;mailbox full;2026-12-31
                c@shop.example;unsubscribed;;2026-12-31
                not an address;;;
                d@shop.example;whatever;;
                e@shop.example;;;soon
                f@shop.example;;;2026-11-01
                """);

        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().isLenientlyEqualTo("""
                {"rows": 8, "added": 2, "known": 1, "refused": 5, "faults": [
                  {"line": 5, "column": "ends_at", "code": "UNFIT_END"},
                  {"line": 6, "column": "email", "code": "NO_ADDRESS"},
                  {"line": 7, "column": "reason", "code": "UNKNOWN_REASON"},
                  {"line": 8, "column": "ends_at", "code": "UNREADABLE_END"},
                  {"line": 9, "column": "ends_at", "code": "PAST_END"}]}
                """);
        assertThat(world.text("select string_agg(email || ' ' || reason, ', ' order by email) from suppression"))
                .isEqualTo("a@shop.example MANUAL, b@shop.example BOUNCED");
    }

    @Test
    void fileTakenTwiceChangesNothingMore() {
        var file = "email\na@shop.example\nb@shop.example\n";
        take(file);

        var again = take(file);

        assertThat(again).bodyJson().isLenientlyEqualTo("{\"rows\": 2, \"added\": 0, \"known\": 2, \"refused\": 0}");
    }

    @Test
    void exportIsAFileToImport() throws Exception {
        post(
                "/api/suppressions",
                MediaType.APPLICATION_JSON,
                "{\"email\":\"a@shop.example\",\"until\":\"2026-12-31\",\"note\":\"back in, say, January\"}");
        var export = http.get()
                .uri("/api/suppressions")
                .with(Callers.manager())
                .accept("text/csv")
                .exchange();
        world.reset();

        take(export.getResponse().getContentAsString());

        assertThat(list("")).bodyJson().isLenientlyEqualTo("""
                {"total": 1, "items": [{"email": "a@shop.example", "reason": "MANUAL", "note": "back in, say, January",
                  "ends_at": "2026-12-31T23:00:00Z"}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({"'address\na@shop.example', missing_column", "'', missing_column"})
    void whatIsNoSuchFileIsRefused(String file, String code) {
        var result = take(file);

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @Test
    void whatIsNoTextIsRefused() {
        var latin1 = "email,note\na@shop.example,café\n".getBytes(StandardCharsets.ISO_8859_1);

        var result = http.post()
                .uri("/api/suppressions/import")
                .with(Callers.manager())
                .contentType("text/csv")
                .content(latin1)
                .exchange();

        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("unreadable_csv");
    }

    @Test
    void fileHasABound() {
        var result = take("email\n" + "a@shop.example\n".repeat(SuppressionFile.MOST_ROWS + 1));

        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("too_many_rows");
    }

    private MvcTestResult take(String file) {
        return post("/api/suppressions/import", MediaType.parseMediaType("text/csv"), file);
    }

    private MvcTestResult post(String path, MediaType type, String body) {
        return http.post()
                .uri(path)
                .with(Callers.manager())
                .contentType(type)
                .content(body)
                .exchange();
    }

    private MvcTestResult list(String query) {
        return http.get()
                .uri("/api/suppressions?" + query)
                .with(Callers.manager())
                .exchange();
    }
}

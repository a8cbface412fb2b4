package dev.roadbook.outreach.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list of addresses that must not be written to, as managers keep it. */
@OutreachTest
class SuppressionIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Suppressions suppressions;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void managerSuppressesOnce() {
        var added = suppress("Someone@Shop.Example");
        var again = suppress("someone@shop.example");

        assertThat(added).hasStatus(HttpStatus.CREATED);
        assertThat(added).bodyJson().extractingPath("$.email").isEqualTo("someone@shop.example");
        assertThat(again).hasStatusOk();
        assertThat(list("q=shop")).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    @Test
    void managerLiftsAndSaysWhy() {
        suppress("someone@shop.example");
        var id = id();

        assertThat(lift(id, "{}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(lift(id, "{\"reason\":\"The buyer called\"}")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(lift(id, "{\"reason\":\"The buyer called\"}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(world.count("select count(*) from suppression")).isZero();
        var lifted = world.awaitEvents(
                Topic.ACTIVITY,
                ActivityRecorded.class,
                "marie",
                told -> told.stream()
                        .anyMatch(event ->
                                event.getKind().equals("SUPPRESSION_LIFTED") && id.equals(event.getReference())));
        assertThat(lifted.getLast().getDetails())
                .containsExactlyInAnyOrderEntriesOf(Map.of("before", "MANUAL", "after", "", "why", "The buyer called"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@y.com>\\r\\nRCPT TO:<z@z", "nobody", ""})
    void whatIsNoAddressIsRefused(String email) {
        assertThat(suppress(email)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void noteThatCannotBeKeptIsRefused() {
        assertThat(add("{\"email\":\"a@shop.example\",\"note\":\"\\u0000\"}")).hasStatus(HttpStatus.BAD_REQUEST);

        assertThat(world.count("select count(*) from suppression")).isZero();
    }

    @Test
    void dayIsTheLastOneWithoutMail() {
        var added = add("{\"email\":\"a@shop.example\",\"until\":\"2026-11-30\"}");

        assertThat(added).bodyJson().extractingPath("$.ends_at").isEqualTo("2026-11-30T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "MANUAL, 2026-11-19", // has passed
        "UNSUBSCRIBED, 2026-12-31", // ends by the recipient's word only
        "COMPLAINED, 2026-12-31",
        "PAUSED,", // ends by itself
    })
    void endThatDoesNotGoWithTheReasonIsRefused(String reason, String until) {
        var day = until == null ? "null" : "\"" + until + "\"";

        var result = add("{\"email\":\"a@shop.example\",\"reason\":\"%s\",\"until\":%s}".formatted(reason, day));

        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo("until");
    }

    @Test
    void longerOneReplacesAShorterAndNotTheOtherWayRound() {
        add("{\"email\":\"a@shop.example\",\"until\":\"2026-11-30\",\"note\":\"on holiday\"}");
        add("{\"email\":\"a@shop.example\",\"reason\":\"UNSUBSCRIBED\"}");
        add("{\"email\":\"a@shop.example\",\"until\":\"2026-12-31\"}");

        assertThat(world.text("select concat_ws(' ', reason, ends_at, note) from suppression"))
                .isEqualTo("UNSUBSCRIBED on holiday");
    }

    @Test
    void weightierReasonReplacesALighterAndNotTheOtherWayRound() {
        for (var reason : List.of("BOUNCED", "COMPLAINED", "UNSUBSCRIBED", "MANUAL")) {
            add("{\"email\":\"a@shop.example\",\"reason\":\"%s\"}".formatted(reason));
        }

        assertThat(world.text("select reason from suppression")).isEqualTo("COMPLAINED");
    }

    @Test
    void oneThatHasEndedKeepsNobodyAndIsForgotten() {
        world.due("S1");
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by, ends_at)
                values (gen_random_uuid(), ?, 'BOUNCED', '2026-11-01', 'outreach', '2026-11-20 08:00Z')
                """, world.address("S1"));

        run();
        suppressions.removeEnded();

        assertThat(world.states("S1")).containsExactly("ACCEPTED");
        assertThat(world.count("select count(*) from suppression")).isZero();
    }

    @Test
    void mailsOfOneProgrammeAloneAreSuppressed() {
        world.due("S2");

        var added = add("{\"email\":\"%s\",\"programme\":\"REMINDER\"}".formatted(world.address("S2")));
        run();

        assertThat(added).hasStatus(HttpStatus.CREATED);
        assertThat(added).bodyJson().extractingPath("$.programme").isEqualTo("REMINDER");
        assertThat(world.states("S2")).containsExactly("SUPPRESSED");
        assertThat(world.count("select count(*) from suppression")).isZero();
        var id = world.text("select opt_out_id from opt_out");
        assertThat(lift(id, "{\"reason\":\"a mistake\"}")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(list("")).bodyJson().extractingPath("$.total").isEqualTo(0);
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
        add("{\"email\":\"a@shop.example\",\"until\":\"2026-12-31\",\"note\":\"back in, say, January\"}");
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

    @Test
    void representativeSeesOnlyThoseOfOwnAccountsAndChangesNone() {
        world.due("S3");
        suppress(world.address("S3"));
        suppress("stranger@shop.example");

        assertThat(http.get().uri("/api/suppressions").with(Callers.rep("R01")).exchange())
                .bodyJson()
                .extractingPath("$.items[*].email")
                .asArray()
                .containsExactly(world.address("S3"));
        assertThat(http.get().uri("/api/suppressions").with(Callers.rep("R02")).exchange())
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(http.post()
                        .uri("/api/suppressions/{id}/lift", id())
                        .with(Callers.rep("R01"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"x\"}")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String id() {
        return world.text("select suppression_id from suppression order by email limit 1");
    }

    private void run() {
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .hasStatusOk();
    }

    private MvcTestResult suppress(String email) {
        return add("{\"email\":\"" + email + "\"}");
    }

    private MvcTestResult add(String body) {
        return post("/api/suppressions", MediaType.APPLICATION_JSON, body);
    }

    private MvcTestResult lift(String id, String body) {
        return post("/api/suppressions/" + id + "/lift", MediaType.APPLICATION_JSON, body);
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

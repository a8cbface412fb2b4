package dev.roadbook.outreach.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.schemas.Topic;
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
        return post("/api/suppressions", body);
    }

    private MvcTestResult lift(String id, String body) {
        return post("/api/suppressions/" + id + "/lift", body);
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .with(Callers.manager())
                .contentType(MediaType.APPLICATION_JSON)
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

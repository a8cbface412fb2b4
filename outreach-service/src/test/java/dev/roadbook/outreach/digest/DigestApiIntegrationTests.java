package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OutreachTest
class DigestApiIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void threeRepresentatives() {
        world.reset();
        world.hear(Fixtures.rep("R01", "Anne", mailBox.address("anne")));
        world.hear(Fixtures.rep("R02", "Ben", null));
        world.hear(Fixtures.rep("R03", "Cleo", mailBox.address("cleo")));
        for (var rep : List.of("R01", "R02")) {
            var account = rep.replace('R', 'A');
            world.update(
                    "insert into account (account_id, revision, name, rep_id, active) values (?, 1, ?, ?, true)",
                    account,
                    "Corner Wine " + account,
                    rep);
            world.hear(Fixtures.prediction(account));
        }
    }

    @Test
    void managerRunsThemOnceUnderAKey() throws Exception {
        var first = run(Callers.manager(), "k1");
        var again = run(Callers.manager(), "k1");

        assertThat(first).hasStatusOk();
        assertThat(first).bodyJson().extractingPath("$.sent").isEqualTo(1);
        assertThat(first).bodyJson().extractingPath("$.due").isEqualTo(3);
        assertThat(first).bodyJson().extractingPath("$.skipped[0].rep_id").isEqualTo("R02");
        assertThat(first).bodyJson().extractingPath("$.skipped[0].account_id").isNull();
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void onlyManagersRunThem() {
        assertThat(run(Callers.rep("R01"), null)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(run(Callers.reader(), null)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri("/api/digests/run").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void listTellsWhatBecameOfEachAndWhy() {
        run(Callers.manager(), null);

        var list = get(Callers.manager(), "/api/digests?sort=reader");

        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[*].reader")
                .asArray()
                .containsExactly("Anne", "Ben", "Cleo");
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[*].state")
                .asArray()
                .containsExactly("SENT", "SKIPPED", "SKIPPED");
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[*].reason")
                .asArray()
                .containsExactly(null, "NO_ADDRESS", "NOTHING_TO_SAY");
        assertThat(list).bodyJson().extractingPath("$.items[0].week").isEqualTo("2026-W47");
        assertThat(list).bodyJson().extractingPath("$.items[0].sent_at").isEqualTo(Fixtures.NOW);
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[0].message_id")
                .isEqualTo(world.text("select cast(intent_id as text) from message"));
    }

    @ParameterizedTest
    @CsvSource({
        "rep=R02, 1",
        "week=2026-W47, 3",
        "week=2026-W46, 0",
        "state=SENT, 1",
        "state=SKIPPED, 2",
        "state=UNKNOWN, 0",
        "q=cle, 1"
    })
    void listIsNarrowedByRepresentativeWeekAndState(String query, int rows) {
        run(Callers.manager(), null);

        assertThat(get(Callers.manager(), "/api/digests?" + query))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(rows);
    }

    @Test
    void listIsAFileToo() throws Exception {
        run(Callers.manager(), null);

        var file = http.get()
                .uri("/api/digests?state=SENT")
                .with(Callers.manager())
                .accept("text/csv")
                .exchange();

        assertThat(file).headers().hasValue("Content-Disposition", "attachment; filename=\"digests.csv\"");
        assertThat(file.getResponse().getContentAsString()).contains("DIGEST,R01,Anne,2026-W47,SENT");
    }

    @Test
    void unknownFateIsToldAsSuch() {
        run(Callers.manager(), null);
        world.update("update send_intent set state = 'UNKNOWN'");

        assertThat(get(Callers.manager(), "/api/digests?state=UNKNOWN"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void representativeSeesOwnDigestsOnly() {
        run(Callers.manager(), null);
        var message = world.text("select cast(intent_id as text) from message");

        assertThat(get(Callers.rep("R01"), "/api/digests"))
                .bodyJson()
                .extractingPath("$.items[*].reader")
                .asArray()
                .containsExactly("Anne");
        assertThat(get(Callers.rep("R01"), "/api/messages/" + message)).hasStatusOk();
        assertThat(get(Callers.rep("R02"), "/api/messages/" + message)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(Callers.rep("R01"), "/api/digests/R01/preview")).hasStatusOk();
        assertThat(get(Callers.rep("R02"), "/api/digests/R01/preview")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(Callers.reader(), "/api/digests/R01/preview")).hasStatusOk();
    }

    @Test
    void previewSaysWhatWouldGoOutNowAndSendsNothing() {
        var preview = get(Callers.manager(), "/api/digests/R01/preview");

        assertThat(preview).hasStatusOk();
        assertThat(preview).bodyJson().extractingPath("$.week").isEqualTo("2026-W47");
        assertThat(preview).bodyJson().extractingPath("$.withheld").isNull();
        assertThat(preview).bodyJson().extractingPath("$.subscribed").isEqualTo(true);
        assertThat(preview).bodyJson().extractingPath("$.subject").isEqualTo("Your week 47: 1 due");
        assertThat(preview).bodyJson().extractingPath("$.figures.due_this_week").isEqualTo(1);
        assertThat(preview).bodyJson().extractingPath("$.figures.overdue_pct").isEqualTo(0.0);
        assertThat(preview).bodyJson().extractingPath("$.last_week").isNull();
        assertThat(preview)
                .bodyJson()
                .extractingPath("$.accounts[0].account_id")
                .isEqualTo("A01");
        assertThat(preview).bodyJson().extractingPath("$.accounts[0].cause").isEqualTo("EXPECTED");
        assertThat(preview).bodyJson().extractingPath("$.accounts[0].day").isEqualTo("2026-11-20");
        assertThat(world.count("select count(*) from send_intent")).isZero();
        assertThat(world.count("select count(*) from digest")).isZero();
        assertThat(world.count("select count(*) from rep_week")).isZero();
        assertThat(world.count("select count(*) from unsubscribe_link")).isZero();
    }

    @Test
    void previewIsWhatIsSent() {
        var preview = html("R01");
        run(Callers.manager(), null);

        assertThat(preview).bodyText().isEqualTo(world.text("select html from message"));
        assertThat(preview)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .headers()
                .hasValue("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void previewOfSomebodyWithoutAddressShowsWhatItWouldSay() {
        var preview = get(Callers.manager(), "/api/digests/R02/preview");

        assertThat(preview).bodyJson().extractingPath("$.withheld").isEqualTo("NO_ADDRESS");
        assertThat(preview).bodyJson().extractingPath("$.html").asString().contains("Corner Wine A02");
    }

    @Test
    void previewOfSomebodyWithoutAccountsIsEmpty() {
        var preview = get(Callers.manager(), "/api/digests/R03/preview");

        assertThat(preview).bodyJson().extractingPath("$.withheld").isEqualTo("NOTHING_TO_SAY");
        assertThat(preview).bodyJson().extractingPath("$.html").isNull();
        assertThat(html("R03")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(Callers.manager(), "/api/digests/R99/preview")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void representativeTurnsTheirDigestOffAndOnAgain() {
        assertThat(subscribe(Callers.rep("R01"), "R01", false)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(get(Callers.rep("R01"), "/api/digests/R01/preview"))
                .bodyJson()
                .extractingPath("$.subscribed")
                .isEqualTo(false);
        run(Callers.manager(), null);
        assertThat(get(Callers.rep("R01"), "/api/digests"))
                .bodyJson()
                .extractingPath("$.items[0].reason")
                .isEqualTo("OPTED_OUT");

        assertThat(subscribe(Callers.rep("R01"), "R01", true)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(run(Callers.manager(), null))
                .bodyJson()
                .extractingPath("$.sent")
                .isEqualTo(1);
    }

    @Test
    void nobodyTurnsOffWhatIsSomebodyElses() {
        assertThat(subscribe(Callers.rep("R02"), "R01", false)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(subscribe(Callers.reader(), "R01", false)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(subscribe(Callers.manager(), "R99", false)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(subscribe(Callers.manager(), "R01", false)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(world.text("select said_by from opt_out")).isEqualTo("marie");
    }

    @Test
    void activityLogNamesWhoseDigestWasTurnedOff() {
        subscribe(Callers.manager(), "R01", false);
        subscribe(Callers.manager(), "R03", false);

        assertThat(world.awaitEvents(
                        Topic.ACTIVITY,
                        ActivityRecorded.class,
                        "marie",
                        events -> events.stream().anyMatch(event -> "R03".equals(event.getReference()))))
                .filteredOn(event -> event.getKind().equals("OPTED_OUT"))
                .extracting(ActivityRecorded::getReference, ActivityRecorded::getText)
                .contains(
                        tuple("R01", "The digest to representative R01 was turned off"),
                        tuple("R03", "The digest to representative R03 was turned off"));
    }

    private MvcTestResult run(RequestPostProcessor caller, @Nullable String key) {
        var request = http.post().uri("/api/digests/run").with(caller).contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.content("{}").exchange();
    }

    private MvcTestResult subscribe(RequestPostProcessor caller, String rep, boolean subscribed) {
        return http.put()
                .uri("/api/digests/{rep}/subscription", rep)
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"subscribed\":" + subscribed + "}")
                .exchange();
    }

    private MvcTestResult html(String rep) {
        return get(Callers.manager(), "/api/digests/" + rep + "/preview", MediaType.TEXT_HTML);
    }

    private MvcTestResult get(RequestPostProcessor caller, String uri) {
        return get(caller, uri, MediaType.APPLICATION_JSON);
    }

    private MvcTestResult get(RequestPostProcessor caller, String uri, MediaType type) {
        return http.get().uri(uri).with(caller).accept(type).exchange();
    }
}

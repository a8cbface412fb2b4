package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.testkit.MailBox;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OutreachTest
class ReminderApiIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void managerRunsReminders() {
        world.due("A1", "A2");
        world.hear(Fixtures.account("A3", null));
        world.hear(Fixtures.prediction("A3"));

        var result = run(Callers.manager(), null, "{}");

        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().extractingPath("$.due").isEqualTo(3);
        assertThat(result).bodyJson().extractingPath("$.sent").isEqualTo(2);
        assertThat(result).bodyJson().extractingPath("$.suppressed").isEqualTo(0);
        assertThat(result).bodyJson().extractingPath("$.deferred").isEqualTo(0);
        assertThat(result).bodyJson().extractingPath("$.failed").isEqualTo(0);
        assertThat(result).bodyJson().extractingPath("$.run_id").isNotNull();
        assertThat(result).bodyJson().extractingPath("$.skipped[0].account_id").isEqualTo("A3");
        assertThat(result).bodyJson().extractingPath("$.skipped[0].reason").isEqualTo("NO_ADDRESS");
    }

    @Test
    void writesInTheLanguageOfTheCountry() {
        var bistro = Fixtures.account("BISTRO", "Bistro", mailBox.address("bistro"), null, 1);
        world.hear(Fixtures.in("France", bistro));
        world.hear(Fixtures.prediction("BISTRO"));

        run(Callers.manager(), null, "{}");

        var mail = mailBox.await(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Votre commande habituelle, Bistro\u202f?");
        assertThat(mail.text()).startsWith("Bonjour Bistro,");
        assertThat(mail.html()).contains("<html lang=\"fr-FR\">");
    }

    @Test
    void onlyManagersRunReminders() {
        assertThat(run(Callers.rep("R01"), null, "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(run(Callers.reader(), null, "{}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri("/api/reminders/run").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void sameKeyGivesTheSameReportAgain() throws Exception {
        world.due("A4");
        var first = run(Callers.manager(), "k1", "{}");
        world.due("A5");

        var again = run(Callers.manager(), "k1", "{}");

        assertThat(first).bodyJson().extractingPath("$.sent").isEqualTo(1);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(world.states("A5")).isEmpty();
        assertThat(run(Callers.manager(), "k2", "{}"))
                .bodyJson()
                .extractingPath("$.sent")
                .isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        run(Callers.manager(), "k3", "{}");

        var other = run(Callers.manager(), "k3", "{\"x\":1}");

        assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(other).bodyJson().extractingPath("$.code").isEqualTo("idempotency_key_reused");
    }

    @Test
    void runUnderWayIsNotStartedAgain() {
        world.update("""
                insert into reminder_run (run_id, idempotency_key, request_hash, started_by, day, started_at)
                values (gen_random_uuid(), ?, ?, 'marie', date '2026-11-20', timestamptz '2026-11-20 08:29:00Z')
                """, "marie\nk4", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");

        assertThat(run(Callers.manager(), "k4", "{}")).hasStatus(HttpStatus.CONFLICT);

        world.update("update reminder_run set started_at = started_at - interval '1 hour'");
        assertThat(run(Callers.manager(), "k4", "{}")).hasStatusOk();
    }

    @Test
    void previewShowsWhatGoesOutTomorrowAndWhy() {
        var tomorrow = Fixtures.TODAY.plusDays(1);
        world.hear(Fixtures.account("B1", world.address("B1")));
        world.hear(Fixtures.prediction("B1", tomorrow, Fixtures.LAST_PURCHASE, Fixtures.MORNING));
        world.hear(Fixtures.account("B2", null));
        world.hear(Fixtures.prediction("B2", tomorrow, Fixtures.LAST_PURCHASE, Fixtures.MORNING));
        world.due("B3");

        var result = preview(Callers.manager(), "2026-11-21");

        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().extractingPath("$.day").isEqualTo("2026-11-21");
        assertThat(result).bodyJson().extractingPath("$.allowed.length()").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.allowed[0].account_id").isEqualTo("B1");
        assertThat(result).bodyJson().extractingPath("$.allowed[0].email").isEqualTo(world.address("B1"));
        assertThat(result).bodyJson().extractingPath("$.allowed[0].cycle").isEqualTo("2026-11-21");
        assertThat(result).bodyJson().extractingPath("$.denied[0].account_id").isEqualTo("B2");
        assertThat(result).bodyJson().extractingPath("$.denied[0].reason").isEqualTo("NO_ADDRESS");
        assertThat(world.states("B1")).isEmpty();
    }

    @Test
    void previewAgreesWithTheRun() {
        world.due("B4", "B5");

        assertThat(preview(Callers.manager(), "2026-11-20"))
                .bodyJson()
                .extractingPath("$.allowed.length()")
                .isEqualTo(2);
        assertThat(run(Callers.manager(), null, "{}"))
                .bodyJson()
                .extractingPath("$.sent")
                .isEqualTo(2);
        assertThat(preview(Callers.manager(), "2026-11-20"))
                .bodyJson()
                .extractingPath("$.denied[*].reason")
                .asArray()
                .containsExactly("ALREADY_REMINDED", "ALREADY_REMINDED");
    }

    @Test
    void representativeSeesOnlyOwnAccountsInThePreview() {
        world.due("B6");

        assertThat(preview(Callers.rep("R01"), "2026-11-20"))
                .bodyJson()
                .extractingPath("$.allowed.length()")
                .isEqualTo(1);
        assertThat(preview(Callers.rep("R02"), "2026-11-20"))
                .bodyJson()
                .extractingPath("$.allowed.length()")
                .isEqualTo(0);
    }

    @Test
    void representativeSeesOnlyMessagesToOwnAccounts() {
        world.due("C1");
        run(Callers.manager(), null, "{}");
        var id = world.text("select intent_id from message");

        var list = get(Callers.rep("R01"), "/api/messages?account=C1");
        var message = get(Callers.rep("R01"), "/api/messages/" + id);

        assertThat(list).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(list).bodyJson().extractingPath("$.items[0].message_id").isEqualTo(id);
        assertThat(list).bodyJson().extractingPath("$.items[0].programme").isEqualTo("REMINDER");
        assertThat(list).bodyJson().extractingPath("$.items[0].to").isEqualTo(world.address("C1"));
        assertThat(list).bodyJson().extractingPath("$.items[0].state").isEqualTo("ACCEPTED");
        assertThat(message).bodyJson().extractingPath("$.html").asString().contains("Corner Wine C1");
        assertThat(message)
                .bodyJson()
                .extractingPath("$.attempts[0].reply_code")
                .isEqualTo(250);
        assertThat(message)
                .bodyJson()
                .extractingPath("$.headers[?(@.name=='List-Unsubscribe-Post')].value")
                .asArray()
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(get(Callers.rep("R02"), "/api/messages?account=C1"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get(Callers.rep("R02"), "/api/messages/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(Callers.manager(), "/api/messages?q=corner%20wine%20c1"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get(Callers.manager(), "/api/messages?q=%25"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void storedMailUnsubscribesNobody() {
        world.due("C3");
        run(Callers.manager(), null, "{}");
        var token = world.text("select token from unsubscribe_link");

        assertThat(mailBox.await(1).getFirst().text()).contains("/u/" + token);
        assertThat(get(Callers.rep("R01"), "/api/messages/" + world.text("select intent_id from message")))
                .bodyText()
                .doesNotContain(token)
                .contains("/u/***", "subject=unsubscribe%20***");
        assertThat(world.text("select m::text from message m")).doesNotContain(token);
    }

    @Test
    void storedMailIsTheOneThatWasReceived() {
        world.due("C2");
        run(Callers.manager(), null, "{}");

        var mail = mailBox.await(1).getFirst();

        assertThat(world.text("select html from message").replace("\n", "\r\n").strip())
                .isEqualTo(mail.html()
                        .replace(world.text("select token from unsubscribe_link"), "***")
                        .strip());
        assertThat(world.text("select mail_id from message"))
                .isEqualTo(mail.header("Message-ID").getFirst());
    }

    @Test
    void unknownParameterIsNamed() {
        var result = get(Callers.manager(), "/api/messages?colour=red");

        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo("unknown_parameter");
    }

    private MvcTestResult run(RequestPostProcessor caller, @Nullable String key, String body) {
        var request = http.post()
                .uri("/api/reminders/run")
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult preview(RequestPostProcessor caller, String day) {
        return get(caller, "/api/reminders/preview?day=" + day);
    }

    private MvcTestResult get(RequestPostProcessor caller, String uri) {
        return http.get().uri(URI.create(uri)).with(caller).exchange();
    }
}

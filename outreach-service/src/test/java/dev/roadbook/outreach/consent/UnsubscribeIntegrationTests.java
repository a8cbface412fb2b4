package dev.roadbook.outreach.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.NewIntent;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@OutreachTest
class UnsubscribeIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void lookingAtThePageChangesNothing() {
        var token = token("U1");

        assertThat(http.get().uri("/u/{token}", token).exchange()).hasStatusOk();
        assertThat(http.head().uri("/u/{token}", token).exchange()).hasStatusOk();

        assertThat(suppressions()).isZero();
    }

    @Test
    void oneClickAsAFormUnsubscribes() {
        var token = token("U2");

        var result = http.post()
                .uri("/u/{token}", token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();

        assertThat(result).hasStatusOk();
        assertThat(world.text("select email from suppression where reason = 'UNSUBSCRIBED'"))
                .isEqualTo(world.address("U2"));
        assertThat(world.awaitEvents(Topic.ACTIVITY, ActivityRecorded.class, "U2", events -> !events.isEmpty()))
                .extracting(ActivityRecorded::getKind)
                .containsExactly("UNSUBSCRIBED");
    }

    @Test
    void oneClickAsMultipartUnsubscribesAndTheSecondClickIsAnsweredAlike() throws Exception {
        var token = token("U3");

        var first = multipart(token);
        var second = multipart(token);

        assertThat(first).hasStatusOk();
        assertThat(second).hasStatusOk();
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(suppressions()).isEqualTo(1);
    }

    @Test
    void everyTokenGetsTheSameAnswer() throws Exception {
        var known = token("U4");
        var unknown = known.substring(1) + "x";

        assertThat(body(look(unknown)).replace(unknown, known)).isEqualTo(body(look(known)));
        assertThat(body(multipart(unknown)).replace(unknown, known)).isEqualTo(body(multipart(known)));
        assertThat(multipart(known.substring(0, 10))).hasStatusOk();
        assertThat(suppressions()).isEqualTo(1);
    }

    @Test
    void tokenStaysTheSameAndTellsNothing() {
        var intent = UUID.randomUUID();
        var address = new EmailAddress("buyer@shop.example");

        var token = links.tokenFor(intent, "U5", address, Locale.UK);

        assertThat(links.tokenFor(intent, "U5", address, Locale.UK)).isEqualTo(token);
        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(links.tokenFor(UUID.randomUUID(), "U5", address, Locale.UK)).isNotEqualTo(token);
    }

    @Test
    void linkInTheMailUnsubscribesAndNothingIsSentAnyMore() {
        world.due("U6");
        run();
        var link = mailBox.await(1).getFirst().header("List-Unsubscribe").getFirst();
        var token = link.substring(link.indexOf("/u/") + 3, link.indexOf('>'));
        multipart(token);
        world.due("U7");
        world.update("update account set email = upper(?) where account_id = 'U7'", world.address("U6"));

        run();

        assertThat(world.states("U7")).containsExactly("SUPPRESSED");
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void whoGotAMailAboutNoAccountEndsMailsOfItsProgrammeOnly() {
        var intent = plan(Subject.rep("R01"));
        var token = links.tokenFor(intent, new EmailAddress("anne@roadbook.example"));

        multipart(token);
        var second = multipart(token);

        assertThat(second).hasStatusOk();
        assertThat(world.text(
                        "select programme || ' ' || subject_type || ' ' || subject_id || ' ' || said_by from opt_out"))
                .isEqualTo("DIGEST REP R01 recipient");
        assertThat(suppressions()).isZero();
    }

    @Test
    void linkOfAMailAboutNoAccountThatIsNotKnownChangesNothing() {
        var token = links.tokenFor(UUID.randomUUID(), new EmailAddress("anne@roadbook.example"));

        assertThat(multipart(token)).hasStatusOk();
        assertThat(suppressions()).isZero();
        assertThat(world.count("select count(*) from opt_out")).isZero();
    }

    private UUID plan(Subject subject) {
        var now = Instant.parse(Fixtures.NOW);
        var intent = new NewIntent("DIGEST", subject, "2026-W47", Fixtures.TODAY, State.PLANNED, null, now);
        return Objects.requireNonNull(ledger.plan(List.of(intent)).get(subject));
    }

    private MvcTestResult multipart(String token) {
        var part = new MockPart("List-Unsubscribe", "One-Click".getBytes(StandardCharsets.UTF_8));
        return http.perform(
                MockMvcRequestBuilders.multipart("/u/{token}", token).part(part));
    }

    private MvcTestResult look(String token) {
        return http.get().uri("/u/{token}", token).exchange();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private void run() {
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .hasStatusOk();
    }

    private String token(String accountId) {
        return links.tokenFor(UUID.randomUUID(), accountId, new EmailAddress(world.address(accountId)), Locale.UK);
    }

    private long suppressions() {
        return world.count("select count(*) from suppression");
    }
}

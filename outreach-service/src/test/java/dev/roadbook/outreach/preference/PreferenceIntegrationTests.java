package dev.roadbook.outreach.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.NewIntent;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.schemas.Topic;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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

/** What recipients choose on the page behind the link to unsubscribe, and what follows for their mails. */
@OutreachTest
class PreferenceIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void buyerPausesForThirtyDaysAndTakesItBack() {
        world.due("P1");
        var token = token("P1");

        var paused = choose(token, "choice=pause");

        assertThat(page(paused))
                .contains("You will receive no emails from us until 20 December.", "Receive emails again");
        assertThat(world.text("select reason || ' ' || cast(ends_at - '2026-11-20 08:30Z' as text) from suppression"))
                .isEqualTo("PAUSED 30 days");
        run();
        assertThat(world.states("P1")).containsExactly("SUPPRESSED");

        assertThat(page(choose(token, "choice=again"))).contains("Pause for 30 days");
        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(world.awaitEvents(Topic.ACTIVITY, ActivityRecorded.class, "P1", told -> told.size() >= 2))
                .extracting(ActivityRecorded::getKind)
                .containsExactly("RECIPIENT_PAUSED", "RESUBSCRIBED");
    }

    @Test
    void buyerTurnsRemindersOffAndNothingElse() {
        world.due("P2");
        var token = token("P2");

        var chosen = choose(token, "choice=topics");
        run();

        assertThat(page(chosen)).contains("name=\"topic\" value=\"REMINDER\"").doesNotContain("checked");
        assertThat(world.states("P2")).containsExactly("SUPPRESSED");
        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(page(choose(token, "choice=topics&topic=REMINDER&topic=UNHEARD_OF")))
                .contains("checked");
        assertThat(world.count("select count(*) from opt_out")).isZero();
    }

    @Test
    void buyerEndsAllMail() {
        var token = token("P3");

        choose(token, "choice=pause");
        var ended = choose(token, "choice=nothing");

        assertThat(page(ended)).contains("You receive no emails from us.").doesNotContain("No more emails<");
        assertThat(world.text("select reason from suppression")).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void whatOthersSaidIsNotTakenBackByTheRecipient() {
        var token = token("P4");
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                values (gen_random_uuid(), ?, 'MANUAL', now(), 'marie')
                """, world.address("P4"));

        var answer = choose(token, "choice=again");

        assertThat(page(answer)).contains("To change that, please get in touch.");
        assertThat(world.count("select count(*) from suppression")).isEqualTo(1);
    }

    @Test
    void representativeChoosesAmongTheirOwnMailsOnly() {
        var rep = Subject.rep("R01");
        var intent = new NewIntent(
                "DIGEST", rep, "2026-W47", Fixtures.TODAY, State.PLANNED, null, Instant.parse(Fixtures.NOW));
        var id = Objects.requireNonNull(ledger.plan(List.of(intent)).get(rep));
        var token = links.tokenFor(id, new EmailAddress("anne@roadbook.example"));

        assertThat(page(look(token))).contains("Weekly digest").doesNotContain("Order reminders");
        choose(token, "choice=topics");

        assertThat(world.text("select programme || ' ' || subject_id from opt_out"))
                .isEqualTo("DIGEST R01");
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, 'Ne plus recevoir d’e-mails'", "de-DE, 'Keine E-Mails mehr'", "es-ES, 'No recibir más correos'"
    })
    void pageIsInTheLanguageOfTheMail(String locale, String button) {
        var address = new EmailAddress(world.address("P5"));
        var token = links.tokenFor(UUID.randomUUID(), "P5", address, Locale.forLanguageTag(locale));

        assertThat(page(look(token))).contains("lang=\"" + locale + "\"", button);
    }

    @ParameterizedTest
    @ValueSource(strings = {"choice=pause", "choice=nothing", "choice=topics", "choice=again"})
    void tokenOfNobodyGetsTheAnswerOfAnyOtherAndChangesNothing(String form) {
        var known = page(choose(token("P6"), form));
        world.reset();

        var unknown = page(choose("P6nobody", form));

        assertThat(unknown).isEqualTo(known);
        assertThat(world.count("select (select count(*) from suppression) + (select count(*) from opt_out)"))
                .isZero();
    }

    @Test
    void lookingChangesNothing() {
        var token = token("P7");

        look(token);
        assertThat(http.get().uri("/u/{token}/preferences", token).exchange()).hasStatusOk();

        assertThat(world.count("select (select count(*) from suppression) + (select count(*) from opt_out)"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "choice=", "choice=everything"})
    void formThatSaysNothingIsRefused(String form) {
        assertThat(choose(token("P8"), form)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private void run() {
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .hasStatusOk();
    }

    private MvcTestResult look(String token) {
        return http.get().uri("/u/{token}", token).exchange();
    }

    private MvcTestResult choose(String token, String form) {
        return http.post()
                .uri("/u/{token}/preferences", token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private String token(String accountId) {
        return links.tokenFor(UUID.randomUUID(), accountId, new EmailAddress(world.address(accountId)), Locale.UK);
    }

    private static String page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}

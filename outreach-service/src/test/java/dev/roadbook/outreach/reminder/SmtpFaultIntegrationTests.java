package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class SmtpFaultIntegrationTests extends SmtpScript {

    private static final Instant LATER = Instant.parse("2026-11-20T05:30:00Z");

    @Autowired
    private World world;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
        SMTP.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 450 4.2.1 mailbox busy",
        "RECIPIENT, 451 4.7.1 greylisted",
        "DOT, 452 4.3.1 disk full",
        "RECIPIENT, 421 4.3.2 going down",
        "DATA, 454 4.7.0 slow down"
    })
    void refusedForNowIsTriedAgainAfterAWhile(Stage stage, String reply) {
        world.due("T1");
        SMTP.says(stage, reply);

        assertThat(run().failed()).isEqualTo(1);
        assertThat(world.states("T1")).containsExactly("TEMP_FAILED");
        assertThat(run().due()).isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(run().sent()).isEqualTo(1);
        assertThat(SMTP.taken().getLast().content())
                .contains("Message-ID: <" + world.text("select intent_id from send_intent") + "@");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"GREETING", "SENDER"})
    void mailServerThatIsAwayForLongCostsNoAttempt(Stage stage) {
        world.due("T3");
        for (int round = 0; round < 5; round++) {
            SMTP.dies(stage);
            assertThat(run().failed()).isEqualTo(1);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(run().sent()).isEqualTo(1);
        assertThat(outcomes("T3")).isEqualTo("ACCEPTED");
    }

    @Test
    void waitsLongerEachTimeAndGivesUpInTheEnd() {
        world.due("T2");
        for (int i = 0; i < 3; i++) {
            SMTP.says(Stage.RECIPIENT, "451 4.7.1 greylisted");
        }
        run();
        clock.advance(Duration.ofMinutes(1));
        run();
        clock.advance(Duration.ofMinutes(1));
        assertThat(run().due()).isZero();
        clock.advance(Duration.ofMinutes(1));
        run();

        assertThat(world.states("T2")).containsExactly("EXPIRED");
        assertThat(world.text("select reason from send_intent")).isEqualTo("ATTEMPTS_EXHAUSTED: 451 4.7.1 greylisted");
        assertThat(run().due()).isZero();
    }

    @Test
    void missingMailboxBouncesAndSuppressesTheAddress() {
        world.due("H1");
        SMTP.says(Stage.RECIPIENT, "550 5.1.1 no such user");

        run();

        assertThat(world.states("H1")).containsExactly("HARD_FAILED");
        assertThat(world.reminder("H1")).contains("BOUNCED");
        assertThat(world.text("select reason from suppression where email = ?", world.address("H1")))
                .isEqualTo("BOUNCED");
        assertThat(world.awaitEvents(Topic.REMINDERS, ReminderResolved.class, "H1", events -> !events.isEmpty()))
                .extracting(ReminderResolved::getOutcome)
                .containsExactly(ReminderOutcome.BOUNCED);
    }

    @ParameterizedTest
    @CsvSource({"DOT, 554 5.7.1 looks like spam", "DOT, 552 5.3.4 too big", "RECIPIENT, 550 5.7.1 not welcome"})
    void refusedMailIsNoDeadAddress(Stage stage, String reply) {
        world.due("H2");
        SMTP.says(stage, reply);

        run();

        assertThat(world.states("H2")).containsExactly("HARD_FAILED");
        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(world.text("select reply from send_attempt")).isEqualTo(reply);
    }

    @Test
    void oneBadRecipientFailsAlone() {
        world.due("H3", "H4", "H5");
        SMTP.says(Stage.RECIPIENT, "550 5.1.1 no such user");

        var report = run();

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(1);
    }

    @Test
    void mailThatCannotBeWrittenFailsAlone() {
        world.due("M1", "M2", "M3");
        world.hear(Fixtures.suggestions("M1", "W1"));
        world.update("update suggestion set gaps = '5'");

        var report = run();

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.deferred()).isEqualTo(1);
        assertThat(world.states("M1")).containsExactly("PLANNED");
    }

    @Test
    void suppressionInTheLastMomentIsHonoured() {
        world.due("S1");
        SMTP.first(Stage.RECIPIENT, () -> world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                values (gen_random_uuid(), ?, 'UNSUBSCRIBED', now(), 'recipient')
                """, world.address("S1")));

        assertThat(run().suppressed()).isEqualTo(1);

        assertThat(SMTP.taken()).isEmpty();
        assertThat(SMTP.transcript()).doesNotContain("DATA");
        assertThat(world.states("S1")).containsExactly("SUPPRESSED");
    }

    /** By the link of the very mail that is under way. */
    @ParameterizedTest
    @ValueSource(strings = {"choice=pause", "choice=nothing", "choice=topics"})
    void whatTheRecipientChoosesInTheLastMomentIsHonoured(String form) {
        world.due("S3");
        SMTP.first(
                Stage.RECIPIENT,
                () -> assertThat(http.post()
                                .uri("/u/{token}/preferences", world.text("select token from unsubscribe_link"))
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(form)
                                .exchange())
                        .hasStatusOk());

        assertThat(run().suppressed()).isEqualTo(1);

        assertThat(SMTP.transcript()).doesNotContain("DATA");
        assertThat(world.states("S3")).containsExactly("SUPPRESSED");
    }

    @Test
    void addressThatChangesInTheLastMomentIsUsed() {
        world.due("S2");
        SMTP.first(
                Stage.RECIPIENT,
                () -> world.update("update account set email = 'new@shop.example' where account_id = 'S2'"));

        assertThat(run().sent()).isEqualTo(1);

        assertThat(SMTP.taken())
                .singleElement()
                .extracting(taken -> taken.recipients().getFirst())
                .isEqualTo("<new@shop.example>");
    }

    @Test
    void purchaseThatComesWhileTheMailIsUnderWayFollowsIt() {
        world.due("R1");
        SMTP.first(Stage.DOT, () -> world.hear(Fixtures.purchase("R1", Fixtures.TODAY, LATER)));

        run();

        assertThat(world.states("R1")).containsExactly("ACCEPTED");
        assertThat(world.reminder("R1")).contains("PURCHASED");
    }

    private String outcomes(String accountId) {
        return world.text("""
                select string_agg(a.outcome, ',' order by a.attempt_id)
                from send_attempt a
                join send_intent i using (intent_id)
                where i.subject_id = ?
                """, accountId);
    }

    private RunReport run() {
        return sendReminders.run(Opening.NOW, "test");
    }
}

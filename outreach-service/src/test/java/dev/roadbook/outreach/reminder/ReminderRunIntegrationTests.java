package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.Confidence;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.outreach.run.RunReport.Skipped;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutreachTest
class ReminderRunIntegrationTests {

    private static final Instant LATER = Instant.parse("2026-11-20T05:30:00Z");

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendReminders sendReminders;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void remindsWhoeverIsDueAndTellsTheWorld() {
        world.hear(Fixtures.rep("R01", "Anne Laurent", mailBox.address("anne")));
        world.hear(Fixtures.product("W1", "Chablis 2024", true));
        world.hear(Fixtures.product("W2", "Sancerre 2023", false));
        world.due("WINEBAR");
        world.hear(Fixtures.suggestions("WINEBAR", "W2", "W1"));
        world.hear(Fixtures.order("WINEBAR", Fixtures.LAST_PURCHASE, Fixtures.line("G1", "12.000", "96.00")));

        var report = run();

        assertThat(report.sent()).isEqualTo(1);
        var mail = mailBox.await(1).getFirst();
        assertThat(mail.to()).isEqualTo(mailBox.address("winebar"));
        assertThat(mail.subject()).isEqualTo("Your usual order, Corner Wine WINEBAR?");
        assertThat(mail.text()).contains("Corner Wine WINEBAR", "Chablis 2024", "Anne Laurent");
        assertThat(mail.html()).contains("Corner Wine WINEBAR", "Chablis 2024", "Anne Laurent");
        assertThat(mail.text()).contains("Your last order, 13 November: €96.00", "- 12 × Product G1");
        assertThat(mail.header("From").getFirst()).startsWith("Anne Laurent at Roadbook <");
        assertThat(mail.text()).doesNotContain("Sancerre");
        assertThat(mail.header("Reply-To")).containsExactly(mailBox.address("anne"));
        var event = world.awaitEvents(Topic.REMINDERS, ReminderSent.class, "WINEBAR", events -> !events.isEmpty())
                .getFirst();
        assertThat(event.getCycle()).isEqualTo(Fixtures.TODAY);
        assertThat(event.getEmail()).isEqualTo(mailBox.address("winebar"));
        assertThat(event.getMessageId()).isEqualTo(mail.header("Message-ID").getFirst());
        assertThat(event.getRecommendedSkus()).containsExactly("W1");
        assertThat(world.awaitEvents(Topic.ACTIVITY, ActivityRecorded.class, "WINEBAR", events -> !events.isEmpty()))
                .extracting(ActivityRecorded::getKind)
                .containsExactly("REMINDER_SENT");
        assertThat(world.states("WINEBAR")).containsExactly("ACCEPTED");
        assertThat(world.reminder("WINEBAR")).contains("SENT");
    }

    @Test
    void sendsNothingTheSecondTime() {
        world.due("A2", "A3");
        run();

        var report = run();

        assertThat(report.due()).isZero();
        assertThat(mailBox.await(2)).hasSize(2);
    }

    @Test
    void leavesOutWhoMayNotBeReminded() {
        world.hear(Fixtures.account("A4", null));
        world.hear(Fixtures.prediction("A4"));
        world.hear(Fixtures.account("A5", "x@y.com>\r\nRCPT TO:<z@z.com"));
        world.hear(Fixtures.prediction("A5"));
        world.hear(Fixtures.account("A6", "Shop\r\nBcc: evil@x.example", mailBox.address("a6"), null, 1));
        world.hear(Fixtures.prediction("A6"));
        world.hear(Fixtures.account("A7", mailBox.address("a7")));
        world.hear(Fixtures.prediction("A7", Fixtures.TODAY, Fixtures.LAST_PURCHASE, Confidence.INSUFFICIENT, LATER));

        var report = run();

        assertThat(report.sent()).isZero();
        assertThat(report.skipped())
                .extracting(Skipped::accountId, Skipped::reason)
                .containsExactlyInAnyOrder(
                        tuple("A4", "NO_ADDRESS"), tuple("A5", "INVALID_ADDRESS"), tuple("A6", "UNSAFE_TEXT"));
        assertThat(mailBox.received()).isEmpty();
    }

    @Test
    void reportCountsAllButNamesOnlySoManyWhoWereLeftOut() {
        int many = RunReport.MOST_SKIPPED + 7;
        world.update("""
                insert into account (account_id, revision, name, active)
                select 'N' || n, 1, 'Nameless', true from generate_series(1, ?) n
                """, many);
        world.update("""
                insert into expectation (account_id, as_of, occurred_at, model_version, expected_on, confidence,
                                         last_purchase_on, known_since)
                select account_id, date '2026-11-20', now(), 'naive-1', date '2026-11-20', 'HIGH', date '2026-11-13', now()
                from account
                """);

        var report = run();

        assertThat(report.due()).isEqualTo(many);
        assertThat(report.skipped()).hasSize(RunReport.MOST_SKIPPED);
    }

    @Test
    void suppressedAddressEndsTheIntent() {
        world.due("A8");
        suppress(mailBox.address("a8"));

        assertThat(run().suppressed()).isEqualTo(1);
        assertThat(world.states("A8")).containsExactly("SUPPRESSED");
        assertThat(mailBox.received()).isEmpty();
    }

    @Test
    void makesUpForDaysTheSystemWasDownButNotForLongPastOnes() {
        run();
        world.due("A9");

        clock.advance(Duration.ofDays(2));
        assertThat(run().sent()).isEqualTo(1);

        world.hear(Fixtures.account("A10", mailBox.address("a10")));
        world.hear(Fixtures.prediction("A10"));
        clock.advance(Duration.ofDays(1));
        var report = run();

        assertThat(report.sent()).isZero();
        assertThat(report.expired()).isEqualTo(1);
        assertThat(world.states("A10")).containsExactly("EXPIRED");
        assertThat(run().due()).isZero();
    }

    @Test
    void scheduleMakesUpForAMorningOfOutageOnTheSameDay() {
        world.due("A16");
        clock.set(Instant.parse("2026-11-20T10:00:00Z"));

        assertThat(sendReminders.run(Opening.ON_SCHEDULE, "schedule").sent()).isEqualTo(1);
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void scheduleMakesUpInTheMorningForAnOutageThatEndsAtNight() {
        world.due("A17");
        clock.set(Instant.parse("2026-11-20T20:30:00Z"));
        var night = sendReminders.run(Opening.ON_SCHEDULE, "schedule");
        clock.set(Instant.parse("2026-11-21T06:00:00Z"));
        var morning = sendReminders.run(Opening.ON_SCHEDULE, "schedule");

        assertThat(night.sent()).isZero();
        assertThat(night.deferred()).isEqualTo(1);
        assertThat(morning.sent()).isEqualTo(1);
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void doesNotMakeUpForWhatWasDueBeforeItWasInstalled() {
        world.due("A11");
        clock.advance(Duration.ofDays(5));

        assertThat(run().due()).isZero();
        assertThat(world.states("A11")).isEmpty();
    }

    @Test
    void scheduleWaitsForTheHourInTheAccountsZone() {
        world.hear(Fixtures.account("NY", "New York", mailBox.address("ny"), "America/New_York", 1));
        world.hear(Fixtures.prediction("NY"));
        world.due("PA");

        assertThat(sendReminders.run(Opening.ON_SCHEDULE, "schedule").sent()).isEqualTo(1);
        assertThat(world.states("NY")).isEmpty();

        clock.set(Instant.parse("2026-11-20T12:29:59Z"));
        assertThat(sendReminders.run(Opening.ON_SCHEDULE, "schedule").sent()).isZero();

        clock.set(Instant.parse("2026-11-20T12:30:00Z"));
        assertThat(sendReminders.run(Opening.ON_SCHEDULE, "schedule").sent()).isEqualTo(1);
        assertThat(mailBox.await(2)).hasSize(2);
    }

    @Test
    void quietHoursDeferUntilMorning() {
        world.due("A12");
        clock.set(Instant.parse("2026-11-20T20:30:00Z"));

        var night = run();
        clock.set(Instant.parse("2026-11-21T06:00:00Z"));
        var morning = run();

        assertThat(night.deferred()).isEqualTo(1);
        assertThat(night.skipped())
                .containsExactly(new Skipped("A12", null, "QUIET_HOURS", Instant.parse("2026-11-21T06:00:00Z")));
        assertThat(morning.sent()).isEqualTo(1);
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void onePersonGetsNoMoreThanTheCap() {
        for (var id : new String[] {"S1", "S2", "S3"}) {
            world.hear(Fixtures.account(id, mailBox.address("owner")));
            world.hear(Fixtures.prediction(id));
        }

        var report = run();

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.deferred()).isEqualTo(1);
        assertThat(mailBox.await(2)).hasSize(2);
    }

    @Test
    void movedDateCancelsTheWaitingReminderAndPlansOneNew() {
        world.due("A13");
        clock.set(Instant.parse("2026-11-20T20:30:00Z"));
        run();

        world.hear(Fixtures.prediction("A13", Fixtures.TODAY.plusDays(2), Fixtures.LAST_PURCHASE, LATER));
        assertThat(world.states("A13")).containsExactly("CANCELLED");

        clock.set(Fixtures.TODAY.plusDays(1));
        assertThat(run().due()).isZero();
        clock.set(Fixtures.TODAY.plusDays(2));
        assertThat(run().sent()).isEqualTo(1);
        assertThat(world.states("A13")).containsExactly("CANCELLED", "ACCEPTED");
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void movedDateIsNoReasonToRemindAgain() {
        world.due("A14");
        run();

        world.hear(Fixtures.prediction("A14", Fixtures.TODAY.plusDays(1), Fixtures.LAST_PURCHASE, LATER));
        clock.set(Fixtures.TODAY.plusDays(1));

        assertThat(run().due()).isZero();
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void correctionThatTakesTheLastPurchaseBackIsNoReasonToRemindAgain() {
        world.due("A15");
        run();

        world.hear(Fixtures.prediction("A15", Fixtures.TODAY, Fixtures.LAST_PURCHASE.minusDays(1), LATER));

        var report = run();
        assertThat(report.sent()).isZero();
        assertThat(report.skipped()).extracting(Skipped::reason).containsExactly("ALREADY_REMINDED");
    }

    private RunReport run() {
        return sendReminders.run(Opening.NOW, "test");
    }

    private void suppress(String email) {
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                values (gen_random_uuid(), ?, 'MANUAL', now(), 'test')
                """, email);
    }
}

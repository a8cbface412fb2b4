package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutreachTest
class PurchaseIntegrationTests {

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
    void purchaseOnTheDayOfTheReminderOrLaterFollowsIt() {
        world.due("P1");
        run();

        world.hear(Fixtures.purchase("P1", Fixtures.TODAY, LATER));

        assertThat(world.reminder("P1")).contains("PURCHASED");
        var resolved = resolved("P1").getFirst();
        assertThat(resolved.getOutcome()).isEqualTo(ReminderOutcome.PURCHASED);
        assertThat(resolved.getOrderId()).isEqualTo(Fixtures.orderId("P1", Fixtures.TODAY));
        assertThat(resolved.getPurchasedOn()).isEqualTo(Fixtures.TODAY);
        assertThat(resolved.getAmount()).isEqualTo(new BigDecimal("123.45"));
        assertThat(resolved.getCycle()).isEqualTo(Fixtures.TODAY);
    }

    @Test
    void purchaseOfAnEarlierDayDoesNotFollowTheReminder() {
        world.due("P2");
        run();

        world.hear(Fixtures.purchase("P2", Fixtures.TODAY.minusDays(1), LATER));

        assertThat(world.reminder("P2")).contains("SENT");
    }

    @Test
    void earliestPurchaseIsTheOneThatFollows() {
        world.due("P3");
        run();
        world.hear(Fixtures.purchase("P3", Fixtures.TODAY.plusDays(2), LATER));
        world.hear(Fixtures.purchase("P3", Fixtures.TODAY.plusDays(1), LATER));

        assertThat(resolved("P3"))
                .singleElement()
                .extracting(ReminderResolved::getPurchasedOn)
                .isEqualTo(Fixtures.TODAY.plusDays(2));
    }

    @Test
    void whoBoughtBeforeTheSendIsNotReminded() {
        world.due("P4");
        world.hear(Fixtures.purchase("P4", Fixtures.TODAY.minusDays(1), LATER));

        var report = run();

        assertThat(report.skipped()).containsExactly(new RunReport.Skipped("P4", null, "PURCHASED_BEFORE_SEND", null));
        assertThat(mailBox.received()).isEmpty();
    }

    @Test
    void purchaseCancelsAReminderThatWaits() {
        world.due("P5");
        clock.set(Instant.parse("2026-11-20T20:30:00Z"));
        run();
        assertThat(world.states("P5")).containsExactly("PLANNED");

        world.hear(Fixtures.purchase("P5", Fixtures.TODAY, LATER));

        assertThat(world.states("P5")).containsExactly("CANCELLED");
    }

    @Test
    void nextCycleClosesAReminderThatWasNotFollowedAndRemindsAnew() {
        world.due("P6");
        run();
        // the file of the week brings an order of the day before the reminder
        world.hear(Fixtures.purchase("P6", Fixtures.TODAY.minusDays(1), LATER));
        var next = Fixtures.TODAY.plusDays(6);
        world.hear(Fixtures.prediction("P6", next, Fixtures.TODAY.minusDays(1), LATER));
        assertThat(world.reminder("P6")).contains("SENT");

        clock.set(next);
        run();

        assertThat(resolved("P6"))
                .singleElement()
                .extracting(ReminderResolved::getOutcome)
                .isEqualTo(ReminderOutcome.NO_PURCHASE);
        assertThat(world.states("P6")).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(mailBox.await(2)).hasSize(2);
    }

    @Test
    void followedReminderIsNotClosedAgainByTheNextCycle() {
        world.due("P7");
        run();
        world.hear(Fixtures.purchase("P7", Fixtures.TODAY, LATER));
        var next = Fixtures.TODAY.plusDays(7);
        world.hear(Fixtures.prediction("P7", next, Fixtures.TODAY, LATER));

        clock.set(next);
        run();

        assertThat(mailBox.await(2)).hasSize(2);
        assertThat(resolved("P7")).extracting(ReminderResolved::getOutcome).containsExactly(ReminderOutcome.PURCHASED);
    }

    @Test
    void hearingEverythingAgainChangesNothingAndSendsNothing() {
        var first = Fixtures.prediction("P8");
        var purchase = Fixtures.purchase("P8", Fixtures.TODAY.plusDays(1), LATER);
        var second = Fixtures.prediction("P8", Fixtures.TODAY.plusDays(8), Fixtures.TODAY.plusDays(1), LATER);
        world.due("P8");
        run();
        world.hear(purchase);
        world.hear(second);
        var before = everything();

        world.hear(Fixtures.account("P8", world.address("P8")));
        world.publish(Topic.PREDICTIONS, "P8", first);
        world.publish(Topic.PREDICTIONS, "P8", second);
        world.publish(Topic.PURCHASES, "P8", purchase);
        // records of a key keep their order: once these markers are in, so is all before them
        world.hear(Fixtures.purchase("P8", Fixtures.LAST_PURCHASE.minusYears(1), LATER.minusSeconds(1)));
        world.hear(Fixtures.prediction(
                "P8", Fixtures.TODAY.plusDays(8), Fixtures.TODAY.plusDays(1), LATER.plusSeconds(1)));
        run();

        assertThat(everything()).isEqualTo(before);
        assertThat(resolved("P8")).hasSize(1);
        assertThat(mailBox.await(1)).hasSize(1);
    }

    private String everything() {
        return world.text("""
                select string_agg(t::text, ';' order by t::text)
                from (select i.intent_id, i.state, i.cycle, i.due_on, i.updated_at, r.state, r.sent_on, r.order_id,
                             e.expected_on, e.last_purchase_on
                      from send_intent i
                      join reminder r on r.reminder_id = i.intent_id
                      join expectation e on e.account_id = r.account_id) t
                """);
    }

    private List<ReminderResolved> resolved(String accountId) {
        return world.awaitEvents(Topic.REMINDERS, ReminderResolved.class, accountId, events -> !events.isEmpty());
    }

    private RunReport run() {
        return sendReminders.run(Opening.NOW, "test");
    }
}

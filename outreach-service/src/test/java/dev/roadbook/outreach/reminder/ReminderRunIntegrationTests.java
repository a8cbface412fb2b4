package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutreachTest
class ReminderRunIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

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
        world.due("A1");
        world.hear(Fixtures.suggestions("A1", "W1"));

        var report = sendReminders.run(Opening.NOW, "test");

        assertThat(report.sent()).isEqualTo(1);
        var mail = mailBox.await(1).getFirst();
        assertThat(mail.to()).isEqualTo(mailBox.address("a1"));
        assertThat(mail.subject()).isEqualTo("Time to reorder for Corner Wine A1?");
        assertThat(mail.text()).contains("Corner Wine A1", "Chablis 2024", "Anne Laurent");
        assertThat(mail.html()).contains("Corner Wine A1", "Chablis 2024", "Anne Laurent");
        assertThat(mail.header("Reply-To")).containsExactly(mailBox.address("anne"));
        var event = world.awaitEvents(Topic.REMINDERS, ReminderSent.class, "A1", events -> !events.isEmpty())
                .getFirst();
        assertThat(event.getCycle()).isEqualTo(Fixtures.TODAY);
        assertThat(event.getEmail()).isEqualTo(mailBox.address("a1"));
        assertThat(event.getMessageId()).isEqualTo(mail.header("Message-ID").getFirst());
        assertThat(event.getRecommendedSkus()).containsExactly("W1");
        assertThat(world.awaitEvents(Topic.ACTIVITY, ActivityRecorded.class, "A1", events -> !events.isEmpty()))
                .extracting(ActivityRecorded::getKind)
                .containsExactly("REMINDER_SENT");
        assertThat(world.states("A1")).containsExactly("ACCEPTED");
        assertThat(world.reminder("A1")).contains("SENT");
    }

    @Test
    void sendsNothingTheSecondTime() {
        world.due("B1", "B2");
        sendReminders.run(Opening.NOW, "test");

        var report = sendReminders.run(Opening.NOW, "test");

        assertThat(report.sent()).isZero();
        assertThat(mailBox.await(2)).hasSize(2);
    }
}

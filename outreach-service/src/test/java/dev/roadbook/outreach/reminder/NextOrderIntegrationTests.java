package dev.roadbook.outreach.reminder;

import static dev.roadbook.outreach.Fixtures.suggested;
import static dev.roadbook.outreach.Fixtures.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.OrderLabel;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.ReceivedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What recommendations say of an account's next order, in the mail to its buyer. */
@OutreachTest
class NextOrderIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private SendReminders sendReminders;

    @BeforeEach
    void reset() {
        world.reset();
        world.hear(Fixtures.product("W1", "Chablis 2024", true));
    }

    @Test
    void isWhatTheBuyerIsOfferedAsTheRepresentativeWantsIt() {
        var mail = reminded(Fixtures.nextOrder(
                "CELLAR",
                wanted(suggested("W1", OrderLabel.OVERDUE, "6.000"), "9.000"),
                wanted(suggested("W2", OrderLabel.OVERDUE, "6.000"), "0.000"),
                suggested("W3", OrderLabel.REPLENISH, "2.500"),
                suggested("W4", OrderLabel.GAP, "12.000"),
                suggested("W5", OrderLabel.LOOK_ALIKE, "3.000"),
                wanted(suggested("W6", OrderLabel.ADDED, "1.000"), "4.000")));

        assertThat(text(mail))
                .contains("""
                Your next order is coming up. Shall we send you what is due?

                Due for your next order
                - 9 × Chablis 2024 (usually ordered by now)
                - 2.5 × Product W3 (due about now)
                - 4 × Product W6 (added for you)

                Yes, send this:""")
                .contains("""
                Businesses like yours also order
                - 12 × Product W4 (one of our bestsellers)
                - 3 × Product W5 (goes with what you already order)
                """)
                .contains("- 12 × Product G1")
                .doesNotContain("Product W2", "W9");
        assertThat(mail.html()).contains("Chablis 2024", "usually ordered by now", "one of our bestsellers");
        assertThat(world.awaitEvents(Topic.REMINDERS, ReminderSent.class, "CELLAR", events -> !events.isEmpty())
                        .getFirst()
                        .getRecommendedSkus())
                .containsExactly("W1", "W3", "W6", "W4", "W5");
    }

    @Test
    void givesWayToHabitWhereItIsNotKnown() {
        var mail = reminded(Fixtures.suggestions("TAVERN", "W9"));

        assertThat(text(mail))
                .contains("Shall we send you the same as last time?", "- 12 × Product G1")
                .contains("Businesses like yours also order\n- Product W9\n");
    }

    /** An account that is due today and ordered twelve G1 last. */
    private ReceivedMail reminded(RecommendationsUpdated event) {
        var account = event.getAccountId();
        world.due(account);
        world.hear(Fixtures.order(account, Fixtures.LAST_PURCHASE, Fixtures.line("G1", "12.000", "96.00")));
        world.hear(event);
        sendReminders.run(Opening.NOW, "test");
        return mailBox.await(1).getFirst();
    }

    private static String text(ReceivedMail mail) {
        return mail.text().replace("\r\n", "\n");
    }
}

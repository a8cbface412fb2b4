package dev.roadbook.dashboard.engagement;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DashboardTest
class EngagementIntegrationTests {

    private static final ReminderSent REMINDER = EventFixtures.reminder("A1", THIS_MORNING);

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    MutableClock clock;

    @Autowired
    KafkaProbe probe;

    @Autowired
    EventCodec codec;

    @BeforeEach
    void remindOneAccount() {
        world.anew().withAccounts("R1", "A1").with(REMINDER);
    }

    @Test
    void aReminderIsSentAtFirst() {
        assertThat(state()).isEqualTo("SENT");
        assertThat(accountState()).isEqualTo("SENT");
    }

    @Test
    void itNeedsActionOnceMoreThanSevenDaysHavePassed() {
        clock.advance(Duration.ofDays(7));
        assertThat(state()).isEqualTo("SENT");

        clock.advance(Duration.ofSeconds(1));

        assertThat(state()).isEqualTo("ACTION_NEEDED");
        assertThat(accountState()).isEqualTo("ACTION_NEEDED");
        assertThat(reminders("?state=sent").get("total").asInt()).isZero();
        assertThat(reminders("?state=action_needed")
                        .get("items")
                        .get(0)
                        .get("days_since_sent")
                        .asInt())
                .isEqualTo(7);
        assertThat(browser.read(Person.MANAGER, "/api/today")
                        .get("action_needed")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.read(Person.MANAGER, "/api/strategic/accounts?reminder=action_needed")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPurchaseAnswersItForGood() {
        world.with(EventFixtures.purchaseAfter(REMINDER));
        clock.set(TODAY.plusDays(30));

        assertThat(state()).isEqualTo("PURCHASED");
        assertThat(reminders("").get("counts").toString())
                .isEqualTo("{\"sent\":0,\"purchased\":1,\"action_needed\":0}");
    }

    @Test
    void onTheAccountThePurchaseIsShownUntilTheNextOrderIsDue() {
        world.with(EventFixtures.purchaseAfter(REMINDER));
        assertThat(accountState()).isEqualTo("PURCHASED");

        clock.set(TODAY.plusDays(1));

        assertThat(account().get("reminder_state").isNull()).isTrue();
        assertThat(account().get("reminder_sent_at").isNull()).isTrue();
    }

    @Test
    void aBouncedReminderNeedsActionAtOnce() {
        var bounced = ReminderResolved.newBuilder(EventFixtures.purchaseAfter(REMINDER))
                .setOutcome(ReminderOutcome.BOUNCED)
                .setOrderId(null)
                .setPurchasedOn(null)
                .setAmount(null)
                .setCurrency(null)
                .build();
        world.with(bounced);

        assertThat(state()).isEqualTo("ACTION_NEEDED");
    }

    @Test
    void filtersByTheDayOfSendingInTheBusinessZone() {
        var lateYesterday =
                TODAY.minusDays(1).atTime(23, 30).atZone(MutableClock.ZONE).toInstant();
        world.with(EventFixtures.reminder("A1", lateYesterday));

        assertThat(countOn(TODAY)).isEqualTo(1);
        assertThat(countOn(TODAY.minusDays(1))).isEqualTo(1);
        assertThat(countOn(TODAY.minusDays(2))).isZero();
    }

    @Test
    void aNoteIsKeptShownAndTold() {
        var path = "/api/engagement/reminders/" + REMINDER.getReminderId() + "/notes";
        var answer = browser.post(Person.rep("R1"), path, "{\"text\":\"Will order on Monday\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(reminders("").get("items").get(0).get("notes").get(0).toString())
                .contains("Will order on Monday", "rep-R1");
        assertThat(browser.get(Person.MANAGER, "/api/strategic/accounts/A1/timeline")
                        .body())
                .contains("\"kind\":\"NOTE\"", "Will order on Monday");
        probe.await(
                Topic.ACTIVITY.topicName(),
                records -> records.stream()
                        .map(record -> codec.decode(record.topic(), record.value()))
                        .anyMatch(event -> event instanceof ActivityRecorded recorded
                                && recorded.getText().equals("Will order on Monday")
                                && recorded.getKind().equals("NOTE")));
    }

    @Test
    void aNoteSentTwiceWithOneKeyIsKeptOnce() {
        var path = "/api/engagement/reminders/" + REMINDER.getReminderId() + "/notes";
        var first = browser.post(Person.MANAGER, path, "{\"text\":\"called\"}", "Idempotency-Key", "k1");
        var second = browser.post(Person.MANAGER, path, "{\"text\":\"called\"}", "Idempotency-Key", "k1");
        var other = browser.post(Person.MANAGER, path, "{\"text\":\"visited\"}", "Idempotency-Key", "k1");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(reminders("").get("items").get(0).get("notes").size()).isEqualTo(1);
    }

    private int countOn(LocalDate day) {
        return reminders("?from=" + day + "&to=" + day).get("total").asInt();
    }

    private String state() {
        return reminders("").get("items").get(0).get("state").asString();
    }

    private String accountState() {
        return account().get("reminder_state").asString();
    }

    private JsonNode account() {
        return browser.read(Person.MANAGER, "/api/strategic/accounts/A1");
    }

    private JsonNode reminders(String query) {
        return browser.read(Person.MANAGER, "/api/engagement/reminders" + query);
    }
}

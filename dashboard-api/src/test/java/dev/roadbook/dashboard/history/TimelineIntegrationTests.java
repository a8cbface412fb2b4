package dev.roadbook.dashboard.history;

import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.testkit.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DashboardTest
class TimelineIntegrationTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @BeforeEach
    void startAnew() {
        world.anew().withAccounts("R1", "A1");
    }

    @Test
    void anOrderIsOnTheDayItWasPlacedThoughThatDayBeginsTheEveningBeforeInUtc() {
        world.with(EventFixtures.order("A1", "D1", TODAY, "100.00"));

        assertThat(days()).containsExactly("ORDER 2026-11-20");
    }

    @Test
    void anOrderIsToldInValuesNotInWords() {
        world.with(EventFixtures.order("A1", "D1", TODAY, "100.00"));

        var order = newest();
        assertThat(order.get("amount").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(order.get("currency").asString()).isEqualTo("EUR");
        assertThat(order.get("days_from_expected").isNull()).isTrue();
        assertThat(order.get("outcome").isNull()).isTrue();
        assertThat(order.get("text").isNull()).isTrue();
    }

    @Test
    void aReminderBringsItsSubjectAndNoSentenceAroundIt() {
        world.with(EventFixtures.reminder(
                "A1", TODAY.atTime(9, 0).atZone(MutableClock.ZONE).toInstant()));

        assertThat(newest().get("kind").asString()).isEqualTo("REMINDER_SENT");
        assertThat(newest().get("text").asString()).isEqualTo("Time for your next order?");
    }

    private JsonNode newest() {
        return browser.read(Person.MANAGER, "/api/strategic/accounts/A1/timeline")
                .get("items")
                .get(0);
    }

    @Test
    void aReminderSentAtNightIsOnTheBusinessDayItWasSentOn() {
        var justAfterMidnight =
                TODAY.minusDays(1).atTime(0, 15).atZone(MutableClock.ZONE).toInstant();
        world.with(EventFixtures.reminder("A1", justAfterMidnight));

        assertThat(days()).containsExactly("REMINDER_SENT 2026-11-19");
    }

    private Iterable<String> days() {
        return browser.read(Person.MANAGER, "/api/strategic/accounts/A1/timeline")
                .get("items")
                .valueStream()
                .map(item -> item.get("kind").asString() + " " + item.get("day").asString())
                .toList();
    }
}

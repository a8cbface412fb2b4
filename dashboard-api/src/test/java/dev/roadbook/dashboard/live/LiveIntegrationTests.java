package dev.roadbook.dashboard.live;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.projection.Publisher;
import dev.roadbook.dashboard.projection.World;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DashboardTest
class LiveIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    World world;

    @Autowired
    Publisher publisher;

    @Autowired
    Browser browser;

    @Autowired
    LiveStreams streams;

    @BeforeEach
    void startAnew() {
        world.anew();
        streams.closeAll();
        await().atMost(PATIENCE).until(streams::isIdle);
    }

    @Test
    void aPurchaseTurnsAReminderPurchasedOnTheOpenPage() throws IOException {
        var reminder = EventFixtures.reminder("L1", THIS_MORNING);
        world.withAccounts("R1", "L1").with(reminder);

        try (var page = open(Person.MANAGER, LONG)) {
            publisher.publish(EventFixtures.purchaseAfter(reminder));

            await().atMost(PATIENCE)
                    .until(() -> page.heard("reminder").stream()
                            .anyMatch(data -> data.contains("\"state\":\"PURCHASED\"")
                                    && data.contains("\"purchase_amount\":99.90")));
        }
    }

    @Test
    void aRepresentativeHearsOfTheirOwnAccountsOnly() throws IOException {
        world.withAccounts("R1", "L2").withAccounts("R2", "L3");

        try (var own = open(Person.rep("R1"), LONG);
                var nobody = open(Person.rep(null), LONG);
                var all = open(Person.MANAGER, LONG)) {
            world.with(EventFixtures.reminder("L3", THIS_MORNING));
            world.with(EventFixtures.reminder("L2", THIS_MORNING), EventFixtures.batch("L", THIS_MORNING));
            await().atMost(PATIENCE).until(() -> own.hasHeard("batch") && nobody.hasHeard("batch"));
            await().atMost(PATIENCE).until(() -> all.heard("reminder").size() == 2);

            assertThat(own.text()).contains("L2").doesNotContain("L3");
            assertThat(nobody.text()).doesNotContain("L2").doesNotContain("L3");
        }
    }

    @Test
    void marketingHearsOfAccountsButNotOfReminders() throws IOException {
        world.withAccounts("R1", "L4");

        try (var page = open(Person.MARKETING, LONG)) {
            world.with(EventFixtures.reminder("L4", THIS_MORNING), EventFixtures.batch("M", THIS_MORNING));
            await().atMost(PATIENCE).until(() -> page.hasHeard("batch") && page.hasHeard("account"));

            assertThat(page.heard("reminder")).isEmpty();
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws IOException {
        try (var page = open(Person.MANAGER, Duration.ofSeconds(1))) {
            await().atMost(PATIENCE).until(page::hasEnded);
        }

        await().atMost(PATIENCE).until(streams::isIdle);
    }

    @Test
    void everyStreamEndsWhenTheServiceStops() throws IOException {
        try (var page = open(Person.MANAGER, LONG)) {
            streams.stop();

            await().atMost(PATIENCE).until(page::hasEnded);
        } finally {
            streams.start();
        }
    }

    @Test
    void aBrowserThatLeavesIsForgotten() throws IOException {
        open(Person.MANAGER, LONG).close();
        world.withAccounts("R1", "L5");
        var reminders = new AtomicInteger();

        await().atMost(PATIENCE).until(() -> {
            world.with(EventFixtures.reminder("L5", THIS_MORNING.plusSeconds(reminders.incrementAndGet())));
            return streams.isIdle();
        });
    }

    private OpenPage open(Person person, Duration token) throws IOException {
        var page = new OpenPage(browser.open(person, "/api/live", token).body());
        await().atMost(PATIENCE).until(() -> page.text().contains(":open"));
        return page;
    }
}

package dev.roadbook.dashboard.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.Replayed;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A fact that comes again from a dead letter counts for what it is: of one instant, where it stood decides. */
@DashboardTest
class ReplayedFactsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    KafkaProbe probe;

    @Autowired
    EventCodec codec;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @Test
    void anEarlierFactOfTheSameInstantChangesNothing() {
        world.withAccounts("R1", "A1").with(prediction(50));

        replay(Topic.PREDICTIONS, 0, prediction(10));
        replay(Topic.PREDICTIONS, 0, prediction("A2", 10));

        await().atMost(PATIENCE).until(() -> isKnown("A2"));
        assertThat(health()).isEqualTo(50);
    }

    @Test
    void aLaterFactOfTheSameInstantIsShownHoweverShortTheRetryTopicIs() {
        world.withAccounts("R1", "A1").with(prediction(50));

        replay(Topic.PREDICTIONS, 1_000_000, prediction(90));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).isEqualTo(90));
    }

    @Test
    void anOlderRevisionChangesNothing() {
        world.withAccounts("R1", "A1")
                .with(EventFixtures.account("A1", "R1", "Renamed")
                        .setRevision(7)
                        .build());

        replay(Topic.ACCOUNTS, 1_000_000, EventFixtures.account("A1", "R1"));
        replay(Topic.PREDICTIONS, 0, prediction("A2", 10));

        await().atMost(PATIENCE).until(() -> isKnown("A2"));
        assertThat(account().get("name").asString()).isEqualTo("Renamed");
    }

    private void replay(Topic topic, long offset, SpecificRecord event) {
        var source = probe.topic(topic.topicName());
        probe.send(new Replayed(UUID.randomUUID(), 2, source, 0, offset)
                .again(
                        source + "." + groupPrefix + "dashboard.retry",
                        0,
                        "A1".getBytes(UTF_8),
                        codec.encode(source, event),
                        List.of()));
    }

    private static PredictionsUpdated prediction(double health) {
        return prediction("A1", health);
    }

    private static PredictionsUpdated prediction(String account, double health) {
        return EventFixtures.predictionOf(account).setHealthScore(health).build();
    }

    private boolean isKnown(String account) {
        return browser.get(Person.MANAGER, "/api/strategic/accounts/" + account).statusCode() == 200;
    }

    private double health() {
        return account().get("health_score").asDouble();
    }

    private JsonNode account() {
        return browser.read(Person.MANAGER, "/api/strategic/accounts/A1");
    }
}

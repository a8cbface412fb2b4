package dev.roadbook.dashboard.rebuild;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.EventFixtures;
import dev.roadbook.dashboard.Person;
import dev.roadbook.dashboard.RepFixtures;
import dev.roadbook.dashboard.projection.ProjectionGroup;
import dev.roadbook.dashboard.projection.Publisher;
import dev.roadbook.dashboard.projection.ReadModels;
import dev.roadbook.dashboard.projection.World;
import dev.roadbook.platform.jdbc.Locks;
import dev.roadbook.platform.kafka.Deliveries;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.Replayed;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DashboardTest
class RebuildIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    World world;

    @Autowired
    Publisher publisher;

    @Autowired
    KafkaProbe probe;

    @Autowired
    ReadModels readModels;

    @Autowired
    EventCodec codec;

    @Autowired
    Deliveries deliveries;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @Autowired
    Rebuild rebuild;

    @Autowired
    RebuildCommand command;

    @Autowired
    Locks locks;

    @Autowired
    Generation generation;

    @Autowired
    ProjectionGroup group;

    @Autowired
    Browser browser;

    /** Other tests write read models without topics; from here on they say the same. */
    @BeforeEach
    void startFromTheTopics() {
        world.anew();
        rebuildAndFollow();
    }

    @Test
    void aRebuildLeavesEveryTableAsItWas() {
        publishAStory("B1");
        var before = world.content();

        rebuildAndFollow();

        assertThat(world.content()).isEqualTo(before);
    }

    @Test
    void eventsAfterARebuildAreApplied() {
        rebuildAndFollow();

        publisher.publish(EventFixtures.account("B2", "R1"));

        await().atMost(PATIENCE).until(() -> knows("B2"));
    }

    @Test
    void replayingEveryTopicChangesNothing() {
        publishAStory("B3");
        var before = world.content();

        for (var topic : Topic.values()) {
            readModels.apply(delivered(topic));
        }

        assertThat(world.content()).isEqualTo(before);
    }

    private List<Delivery> delivered(Topic topic) {
        return probe.records(topic.topicName()).stream()
                .filter(record -> record.value()[0] == 0)
                .map(deliveries::decode)
                .toList();
    }

    @Test
    void aPoisonRecordStopsNeitherTheListenerNorARebuild() {
        var poison = "no event".getBytes(UTF_8);
        probe.send(Topic.ACCOUNTS.topicName(), "B4".getBytes(UTF_8), poison);
        publisher.publish(EventFixtures.account("B4", "R1"));

        await().atMost(PATIENCE).until(() -> knows("B4"));
        probe.await(
                Topic.ACCOUNTS.topicName() + "." + groupPrefix + "dashboard.dlt",
                records -> records.stream().anyMatch(record -> Arrays.equals(poison, record.value())));
        rebuildAndFollow();

        assertThat(knows("B4")).isTrue();
    }

    @Test
    void whatIsReplayedReachesTheGenerationInUse() {
        var topic = probe.topic(Topic.ACCOUNTS.topicName());
        var value = codec.encode(topic, EventFixtures.account("B5", "R1"));

        probe.send(new Replayed(UUID.randomUUID(), 2, topic, 0, 0)
                .again(topic + "." + groupPrefix + "dashboard.retry", 0, "B5".getBytes(UTF_8), value, List.of()));

        await().atMost(PATIENCE).until(() -> knows("B5"));
    }

    @Test
    void onlyOneRebuildRunsAtATime() throws SQLException {
        var nested = new boolean[1];
        var number = generation.current().number();

        var done = locks.doAlone(Rebuild.LOCK, () -> nested[0] = rebuild.run());

        assertThat(done).isTrue();
        assertThat(nested[0]).isFalse();
        assertThat(generation.current().number()).isEqualTo(number);
    }

    @Test
    void anAdministratorBeginsARebuildOverHttp() {
        var number = generation.current().number();

        var answer = browser.post(Person.ADMIN, "/api/projections/rebuild", "");

        assertThat(answer.statusCode()).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> browser.read(Person.ADMIN, "/api/projections")
                                .get("generation")
                                .asInt()
                        == number + 1);
        await().atMost(PATIENCE).until(() -> group.isIn(number + 1));
        await().atMost(PATIENCE)
                .until(
                        () -> browser.read(Person.ADMIN, "/api/activity?kind=REBUILD_STARTED")
                                .at("/items/0/actor")
                                .asString(""),
                        actor -> actor.equals("ada"));
    }

    private void publishAStory(String account) {
        var sent = EventFixtures.reminder(account, THIS_MORNING);
        publisher.publish(
                RepFixtures.rep("R1"),
                EventFixtures.product("W-001", "Gamay"),
                EventFixtures.account(account, "R1"),
                EventFixtures.order(account, "D1", TODAY, "10.00"),
                EventFixtures.order(account, "D1", TODAY, "12.00", 2),
                EventFixtures.order(account, "D2", TODAY, "5.00"),
                EventFixtures.retraction(account, "D2", 2),
                EventFixtures.batch(account, THIS_MORNING),
                EventFixtures.prediction(account),
                EventFixtures.recommendation(account),
                EventFixtures.purchase(account, "D1", TODAY, "12.00"),
                RepFixtures.performance("R1"),
                RepFixtures.call("R1", account, "said hello"),
                sent,
                EventFixtures.purchaseAfter(sent),
                EventFixtures.activity(account, "mona", "sent a pitch"),
                EventFixtures.activity(null, "outreach-service", "story told " + account));
        await().atMost(PATIENCE)
                .until(() -> world.content().toString().contains("Shop " + account)
                        && isPurchased(account)
                        && hasActivity(account)
                        && hasFigures(account));
    }

    private boolean isPurchased(String account) {
        return rows("reminder").stream().anyMatch(row -> row.contains(account) && row.contains("PURCHASED"));
    }

    private boolean hasActivity(String account) {
        return rows("activity").stream().anyMatch(row -> row.contains("story told " + account))
                && rows("rep_activity").stream().anyMatch(row -> row.contains(account))
                && rows("purchase").stream().anyMatch(row -> row.contains(account));
    }

    private boolean hasFigures(String account) {
        return rows("coverage_detail").stream().anyMatch(row -> row.contains(account))
                && rows("prediction_detail").stream().anyMatch(row -> row.contains(account))
                && rows("sales_batch").stream().anyMatch(row -> row.contains(account))
                && rows("sales_order").stream()
                                .filter(row -> row.contains(account))
                                .count()
                        == 2
                && rows("sales_order").stream().anyMatch(row -> row.contains("\"retracted\": true"))
                && !rows("rep_performance").isEmpty();
    }

    private List<String> rows(String table) {
        return world.content().getOrDefault("read_model." + table, List.of());
    }

    private boolean knows(String account) {
        return browser.get(Person.MANAGER, "/api/strategic/accounts/" + account).statusCode() == 200;
    }

    private void rebuildAndFollow() {
        assertThat(command.run(List.of())).isZero();
        await().atMost(PATIENCE).until(() -> group.isIn(generation.current().number()));
    }
}

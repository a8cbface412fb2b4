package dev.roadbook.outreach.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@OutreachTest
class ReplayIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant LATER = Instant.parse("2026-11-20T05:30:00Z");
    private static final Map<String, Topic> LISTENERS = Map.of(
            "outreach.accounts", Topic.ACCOUNTS,
            "outreach.reps", Topic.REPS,
            "outreach.products", Topic.PRODUCTS,
            "outreach.recommendations", Topic.RECOMMENDATIONS,
            "outreach.predictions", Topic.PREDICTIONS,
            "outreach.purchases", Topic.PURCHASES);
    private static final List<String> TABLES = List.of(
            "account",
            "rep",
            "product",
            "suggestion",
            "expectation",
            "purchase",
            "suppression",
            "unsubscribe_link",
            "send_intent",
            "send_attempt",
            "message",
            "reminder");

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private KafkaProbe kafka;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void readingEveryTopicFromItsStartChangesNothingAndSendsNothing() throws Exception {
        play("Y1", "Y2");
        // other tests have said something in these topics, too
        readEverythingFromTheStart("first");
        sendReminders.run(Opening.NOW, "test");
        awaitEverythingTold();
        var before = tables();
        var told = told(_ -> true);
        var mails = mailBox.received().size();

        readEverythingFromTheStart("second");
        sendReminders.run(Opening.NOW, "test");
        awaitEverythingTold();

        assertThat(tables()).isEqualTo(before);
        assertThat(told(_ -> true)).isEqualTo(told);
        assertThat(mailBox.received()).hasSize(mails);
    }

    @Test
    void sameStoryTwiceIsToldInTheSameBytes() {
        Predicate<String> ours = List.of("Z1", "Z2")::contains;
        play("Z1", "Z2");
        var once = told(ours);

        world.reset();
        clock.reset();
        play("Z1", "Z2");

        var twice = told(ours);
        assertThat(once).isNotEmpty();
        assertThat(twice)
                .containsExactlyElementsOf(
                        once.stream().flatMap(event -> Stream.of(event, event)).toList());
    }

    /** Both are reminded; the first buys. */
    private void play(String first, String second) {
        world.hear(Fixtures.rep("R01", "Anne Laurent", mailBox.address("anne")));
        world.hear(Fixtures.product("W1", "Chablis 2024", true));
        world.due(first, second);
        world.hear(Fixtures.suggestions(first, "W1"));
        assertThat(sendReminders.run(Opening.NOW, "test").sent()).isEqualTo(2);
        clock.advance(Duration.ofHours(1));
        world.hear(Fixtures.purchase(first, Fixtures.TODAY, LATER));
        world.hear(Fixtures.prediction(first, Fixtures.TODAY.plusDays(7), Fixtures.TODAY, LATER));
        awaitEverythingTold();
    }

    private void awaitEverythingTold() {
        await().atMost(PATIENCE).until(() -> world.count("select count(*) from outbox") == 0);
    }

    /** What reminders and activities say, identical events side by side. */
    private List<String> told(Predicate<String> accounts) {
        return Stream.of(Topic.REMINDERS, Topic.ACTIVITY)
                .flatMap(topic -> kafka.records(topic.topicName()).stream())
                .filter(record -> accounts.test(new String(record.key(), UTF_8)))
                .map(record -> HexFormat.of().formatHex(record.value()))
                .sorted()
                .toList();
    }

    /** By an instance whose consumer groups are new. */
    private void readEverythingFromTheStart(String name) throws Exception {
        var environment = context.getEnvironment();
        var prefix = name + "." + environment.getRequiredProperty("roadbook.kafka.group-prefix");
        var settings = Map.<String, Object>of(
                "roadbook.kafka.group-prefix", prefix, "spring.kafka.listener.auto-startup", true);
        try (var _ = SecondInstance.beside(context, settings);
                var admin = Admin.create(Map.of("bootstrap.servers", servers(environment)))) {
            for (var listener : LISTENERS.entrySet()) {
                var ends = ends(listener.getValue());
                await(listener.getKey()).atMost(PATIENCE).until(() -> hasRead(admin, prefix + listener.getKey(), ends));
            }
        }
    }

    private Map<TopicPartition, Long> ends(Topic topic) {
        var ends = new HashMap<TopicPartition, Long>();
        kafka.records(topic.topicName())
                .forEach(record -> ends.merge(
                        new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        return ends;
    }

    private static boolean hasRead(Admin admin, String group, Map<TopicPartition, Long> ends) throws Exception {
        var offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var read = offsets.get(end.getKey());
            return read != null && read.offset() >= end.getValue();
        });
    }

    private List<String> tables() {
        return TABLES.stream()
                .map(table -> world.text(
                        "select coalesce(string_agg(t::text, ';' order by t::text), '') from " + table + " t"))
                .toList();
    }

    private static String servers(Environment environment) {
        return Objects.requireNonNull(environment.getProperty("spring.kafka.bootstrap-servers"));
    }
}

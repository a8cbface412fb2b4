package dev.roadbook.outreach.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.DatabaseCopy;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.run.Dispatcher;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A database that is restored from an older copy forgets mails, and nobody gets them twice for it. */
@OutreachTest
class RestoreIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private KafkaProbe kafka;

    @Autowired
    private KafkaAdmin kafkaAdmin;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @AfterEach
    void knowEnoughAgain() {
        world.update("update hand_over_count set number = number + 100");
    }

    @Test
    void nothingGoesOutUntilAPersonReleasesIt() {
        world.due("A1", "A2");
        var backup = DatabaseCopy.of(database);
        assertThat(run()).bodyJson().extractingPath("$.sent").isEqualTo(2);
        assertThat(mailBox.await(2)).hasSize(2);

        backup.restore();
        assertThat(run()).bodyJson().extractingPath("$.sent").isEqualTo(0);

        var seen =
                http.get().uri("/api/outreach/sending").with(Callers.manager()).exchange();
        assertThat(seen).bodyJson().extractingPath("$.holds[0].cause").isEqualTo("RESTORED");
        assertThat(seen).bodyJson().extractingPath("$.holds[0].missing").isEqualTo(2);
        var hold = world.text("select hold_id::text from mail_hold");
        assertThat(world.awaitEvents(
                        Topic.ACTIVITY,
                        ActivityRecorded.class,
                        "outreach",
                        told -> about(hold, told).isPresent()))
                .filteredOn(event -> hold.equals(event.getReference()))
                .extracting(ActivityRecorded::getKind)
                .containsExactly("RESTORE_DETECTED");
        assertThat(mailBox.received()).hasSize(2);
        assertThat(world.states("A1")).containsExactly("PLANNED");

        assertThat(http.post()
                        .uri("/api/outreach/holds/{id}/release", world.text("select hold_id::text from mail_hold"))
                        .with(Callers.manager()))
                .hasStatusOk();
        assertThat(run()).bodyJson().extractingPath("$.sent").isEqualTo(2);
    }

    @Test
    void instanceThatStartsOnTheRestoredDatabaseKnowsFromTheTopic() {
        world.due("B1");
        var backup = DatabaseCopy.of(database);
        assertThat(run()).bodyJson().extractingPath("$.sent").isEqualTo(1);
        backup.restore();
        world.update("""
                insert into send_intent
                    (intent_id, programme, subject_type, subject_id, cycle, due_on, state, not_before, created_at,
                     updated_at)
                values (gen_random_uuid(), 'REMINDER', 'ACCOUNT', 'B1', '2026-11-13', '2026-11-20', 'PLANNED',
                        '2026-11-20T07:00:00Z', now(), now())
                """);

        try (var restarted = SecondInstance.beside(context, Map.of())) {
            var _ = restarted.bean(Dispatcher.class).dispatch();
        }

        assertThat(world.text("select cause from mail_hold where released_at is null"))
                .isEqualTo("RESTORED");
        assertThat(world.states("B1")).containsExactly("PLANNED");
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void mailThatCannotBeNotedWaitsAndCostsNoAttempt() throws Exception {
        world.due("C1", "C2");
        limitRecordsTo("1");
        try {
            assertThat(run()).bodyJson().extractingPath("$.accounted.accepted").isEqualTo(0);
        } finally {
            limitRecordsTo("1048588");
        }
        assertThat(mailBox.received()).isEmpty();
        assertThat(world.count("select count(*) from send_intent where attempts = 0 and handed_over_at is not null"))
                .isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        assertThat(run()).bodyJson().extractingPath("$.sent").isEqualTo(2);
        assertThat(world.count("select count(*) from mail_hold")).isZero();
    }

    private static Optional<ActivityRecorded> about(String hold, List<ActivityRecorded> events) {
        return events.stream()
                .filter(event -> hold.equals(event.getReference()))
                .findFirst();
    }

    private void limitRecordsTo(String bytes) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, kafka.topic(Topic.HAND_OVERS.topicName()));
        var limit = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), OpType.SET);
        try (var admin = Admin.create(kafkaAdmin.getConfigurationProperties())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }

    private MvcTestResult run() {
        return http.post()
                .uri("/api/reminders/run")
                .with(Callers.manager())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }
}

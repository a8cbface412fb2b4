package dev.roadbook.outreach.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import dev.roadbook.outreach.reminder.SmtpScript;
import dev.roadbook.schemas.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class HoldIntegrationTests extends SmtpScript {

    @Autowired
    private World world;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private HoldHealth health;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void reset() {
        world.reset();
        SMTP.reset();
    }

    @Test
    void runUnderWayStopsAndNothingIsLost() {
        world.due("A1", "A2", "A3", "A4");
        SMTP.first(Stage.DOT, () -> assertThat(pause()).hasStatusOk());

        assertThat(run()).bodyJson().extractingPath("$.accounted").asMap().satisfies(accounted -> {
            assertThat(accounted).containsEntry("planned", 4).containsEntry("accepted", 1);
            assertThat(accounted).containsEntry("excluded", 3).containsEntry("unknown", 0);
        });
        assertThat(SMTP.taken()).hasSize(1);

        assertThat(release()).hasStatusOk();
        assertThat(run()).bodyJson().extractingPath("$.sent").isEqualTo(3);
        assertThat(SMTP.taken())
                .extracting(taken -> taken.recipients().getFirst())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void mailWhoseRecipientIsTakenAlreadyStays() {
        world.due("B1");
        SMTP.first(Stage.RECIPIENT, () -> assertThat(pause()).hasStatusOk());

        assertThat(run()).bodyJson().extractingPath("$.deferred").isEqualTo(1);

        assertThat(SMTP.transcript()).doesNotContain("DATA");
        assertThat(world.states("B1")).containsExactly("PLANNED");
        assertThat(world.intent("B1")).containsEntry("reason", "SENDING_HELD").containsEntry("attempts", 0);
    }

    @Test
    void runThatIsAskedForMeanwhileSaysWhyNobodyWasWrittenTo() {
        world.due("C1", "C2");
        assertThat(pause()).hasStatusOk();

        var run = run();

        assertThat(run).bodyJson().extractingPath("$.deferred").isEqualTo(2);
        assertThat(run).bodyJson().extractingPath("$.accounted.excluded").isEqualTo(2);
        assertThat(run)
                .bodyJson()
                .extractingPath("$.skipped[*].reason")
                .asArray()
                .containsOnly("SENDING_HELD");
        assertThat(SMTP.transcript()).isEmpty();
    }

    @Test
    void everybodySeesWhoPausedAndOnlyManagersDo() {
        assertThat(pause(Callers.rep("R01"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pause()).hasStatusOk();
        assertThat(pause()).hasStatusOk();

        var seen =
                http.get().uri("/api/outreach/sending").with(Callers.rep("R01")).exchange();

        assertThat(seen).bodyJson().extractingPath("$.held").isEqualTo(true);
        assertThat(seen).bodyJson().extractingPath("$.holds").asArray().hasSize(1);
        assertThat(seen).bodyJson().extractingPath("$.holds[0].placed_by").isEqualTo("marie");
        assertThat(seen).bodyJson().extractingPath("$.holds[0].reason").isEqualTo("Wrong prices");
    }

    @Test
    void operatorsAndTheActivityLogAreTold() {
        assertThat(pause()).hasStatusOk();

        assertThat(details()).containsEntry("held", true).containsKey("paused");
        assertThat(meters.get("roadbook.outreach.holds")
                        .tag("cause", "PAUSED")
                        .gauge()
                        .value())
                .isEqualTo(1);

        assertThat(release()).hasStatusOk();
        assertThat(release()).hasStatus(HttpStatus.CONFLICT);
        assertThat(details()).containsEntry("held", false);
        var hold = world.text("select hold_id::text from mail_hold");
        var told = world.awaitEvents(
                Topic.ACTIVITY,
                ActivityRecorded.class,
                "marie",
                events -> about(hold, events).size() == 2);
        assertThat(about(hold, told))
                .extracting(ActivityRecorded::getKind)
                .containsExactly("MAIL_PAUSED", "MAIL_RELEASED");
    }

    private Map<String, Object> details() {
        return Objects.requireNonNull(health.health(true)).getDetails();
    }

    private static List<ActivityRecorded> about(String hold, List<ActivityRecorded> events) {
        return events.stream()
                .filter(event -> hold.equals(event.getReference()))
                .toList();
    }

    private MvcTestResult pause() {
        return pause(Callers.manager());
    }

    private MvcTestResult pause(RequestPostProcessor caller) {
        return http.post()
                .uri("/api/outreach/pause")
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"Wrong prices\"}")
                .exchange();
    }

    private MvcTestResult release() {
        return http.post()
                .uri("/api/outreach/holds/{id}/release", world.text("select hold_id::text from mail_hold"))
                .with(Callers.manager())
                .exchange();
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

package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ReminderSent;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.Dispatcher;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.FaultProxy;
import dev.roadbook.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of mails whose confirmation was lost, or nearly. */
class LostConfirmationIntegrationTests extends SmtpScript {

    private static final Instant LATER = Instant.parse("2026-11-20T05:30:00Z");

    @Autowired
    private World world;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void reset() {
        world.reset();
        SMTP.reset();
    }

    @Test
    void mailOfUnknownFateIsShownAndNeverSentAgain() {
        world.due("U1");
        SMTP.dies(Stage.DOT);

        assertThat(run().unknown()).isEqualTo(1);
        clock.advance(Duration.ofHours(3));
        assertThat(run().sent()).isZero();

        assertThat(world.states("U1")).containsExactly("UNKNOWN");
        assertThat(SMTP.taken()).hasSize(1);
        assertThat(world.reminder("U1")).isEmpty();
    }

    @Test
    void personSaysThatAMailOfUnknownFateWasSent() {
        world.due("U2");
        SMTP.dies(Stage.DOT);
        run();
        // it came while nobody knew whether the mail had been sent
        world.hear(Fixtures.purchase("U2", Fixtures.TODAY, LATER));

        assertThat(resolve("U2", "SENT")).hasStatusOk();

        assertThat(world.states("U2")).containsExactly("ACCEPTED");
        assertThat(world.reminder("U2")).contains("PURCHASED");
        assertThat(world.awaitEvents(Topic.REMINDERS, ReminderSent.class, "U2", events -> !events.isEmpty()))
                .hasSize(1);
        assertThat(resolve("U2", "SENT")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void personSaysThatAMailOfUnknownFateWasNotSent() {
        world.due("U3");
        SMTP.dies(Stage.DOT);
        run();

        assertThat(resolve("U3", "NOT_SENT")).hasStatusOk();
        assertThat(run().sent()).isEqualTo(1);

        assertThat(world.states("U3")).containsExactly("ACCEPTED");
        assertThat(outcomes("U3")).isEqualTo("UNKNOWN,RESOLVED_NOT_SENT,ACCEPTED");
    }

    @Test
    void confirmationOutlastsADatabaseThatIsAwayForAMoment() {
        world.due("T4");
        var url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
        var port = URI.create(url.substring("jdbc:".length())).getPort();
        try (var proxy = FaultProxy.to(port);
                var instance = SecondInstance.beside(
                        context,
                        Map.of(
                                "spring.datasource.url",
                                url.replace(":" + port + "/", ":" + proxy.port() + "/"),
                                "spring.datasource.hikari.connection-timeout",
                                1000))) {
            SMTP.first(Stage.DOT, () -> {
                proxy.refuse();
                var _ = CompletableFuture.runAsync(proxy::heal, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
            });

            assertThat(instance.bean(SendReminders.class)
                            .run(Opening.NOW, "test")
                            .sent())
                    .isEqualTo(1);
        }

        assertThat(world.states("T4")).containsExactly("ACCEPTED");
        assertThat(outcomes("T4")).isEqualTo("ACCEPTED");
    }

    @Test
    void confirmationThatComesTooLateIsKeptForThePersonWhoDecides() {
        world.due("F3");
        SMTP.first(Stage.DOT, () -> {
            world.expireLeases();
            dispatcher.dispatch();
        });

        run();

        assertThat(world.states("F3")).containsExactly("UNKNOWN");
        assertThat(outcomes("F3")).isEqualTo("UNKNOWN,LATE_ACCEPTED");
        assertThat(world.reminder("F3")).isEmpty();
    }

    private MvcTestResult resolve(String accountId, String outcome) {
        return http.post()
                .uri(
                        "/api/messages/{id}/resolve",
                        world.text("select intent_id from send_intent where subject_id = ?", accountId))
                .with(Callers.manager())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"outcome\":\"" + outcome + "\",\"reason\":\"seen in the provider's log\"}")
                .exchange();
    }

    private String outcomes(String accountId) {
        return world.text("""
                select string_agg(a.outcome, ',' order by a.attempt_id)
                from send_attempt a
                join send_intent i using (intent_id)
                where i.subject_id = ?
                """, accountId);
    }

    private RunReport run() {
        return sendReminders.run(Opening.NOW, "test");
    }
}

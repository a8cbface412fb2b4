package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.events.ReminderSent;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.delivery.Dispatcher;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SmtpFaultIntegrationTests extends SmtpScript {

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

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 450 4.2.1 mailbox busy",
        "RECIPIENT, 451 4.7.1 greylisted",
        "DOT, 452 4.3.1 disk full",
        "RECIPIENT, 421 4.3.2 going down",
        "DATA, 454 4.7.0 slow down"
    })
    void refusedForNowIsTriedAgainAfterAWhile(Stage stage, String reply) {
        world.due("T1");
        SMTP.says(stage, reply);

        assertThat(run().failed()).isEqualTo(1);
        assertThat(world.states("T1")).containsExactly("TEMP_FAILED");
        assertThat(run().due()).isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(run().sent()).isEqualTo(1);
        assertThat(SMTP.taken().getLast().content())
                .contains("Message-ID: <" + world.text("select intent_id from send_intent") + "@");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"GREETING", "SENDER"})
    void mailServerThatIsAwayForLongCostsNoAttempt(Stage stage) {
        world.due("T3");
        for (int round = 0; round < 5; round++) {
            SMTP.dies(stage);
            assertThat(run().failed()).isEqualTo(1);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(run().sent()).isEqualTo(1);
        assertThat(outcomes("T3")).isEqualTo("ACCEPTED");
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
    void waitsLongerEachTimeAndGivesUpInTheEnd() {
        world.due("T2");
        for (int i = 0; i < 3; i++) {
            SMTP.says(Stage.RECIPIENT, "451 4.7.1 greylisted");
        }
        run();
        clock.advance(Duration.ofMinutes(1));
        run();
        clock.advance(Duration.ofMinutes(1));
        assertThat(run().due()).isZero();
        clock.advance(Duration.ofMinutes(1));
        run();

        assertThat(world.states("T2")).containsExactly("EXPIRED");
        assertThat(world.text("select reason from send_intent")).isEqualTo("ATTEMPTS_EXHAUSTED: 451 4.7.1 greylisted");
        assertThat(run().due()).isZero();
    }

    @Test
    void missingMailboxBouncesAndSuppressesTheAddress() {
        world.due("H1");
        SMTP.says(Stage.RECIPIENT, "550 5.1.1 no such user");

        run();

        assertThat(world.states("H1")).containsExactly("HARD_FAILED");
        assertThat(world.reminder("H1")).contains("BOUNCED");
        assertThat(world.text("select reason from suppression where email = ?", world.address("H1")))
                .isEqualTo("BOUNCED");
        assertThat(world.awaitEvents(Topic.REMINDERS, ReminderResolved.class, "H1", events -> !events.isEmpty()))
                .extracting(ReminderResolved::getOutcome)
                .containsExactly(ReminderOutcome.BOUNCED);
    }

    @ParameterizedTest
    @CsvSource({"DOT, 554 5.7.1 looks like spam", "DOT, 552 5.3.4 too big", "RECIPIENT, 550 5.7.1 not welcome"})
    void refusedMailIsNoDeadAddress(Stage stage, String reply) {
        world.due("H2");
        SMTP.says(stage, reply);

        run();

        assertThat(world.states("H2")).containsExactly("HARD_FAILED");
        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(world.text("select reply from send_attempt")).isEqualTo(reply);
    }

    @Test
    void oneBadRecipientFailsAlone() {
        world.due("H3", "H4", "H5");
        SMTP.says(Stage.RECIPIENT, "550 5.1.1 no such user");

        var report = run();

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(1);
    }

    @Test
    void mailThatCannotBeWrittenFailsAlone() {
        world.due("M1", "M2", "M3");
        world.hear(Fixtures.suggestions("M1", "W1"));
        world.update("update suggestion set gaps = '5'");

        var report = run();

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.deferred()).isEqualTo(1);
        assertThat(world.states("M1")).containsExactly("PLANNED");
    }

    @Test
    void suppressionInTheLastMomentIsHonoured() {
        world.due("S1");
        SMTP.first(Stage.RECIPIENT, () -> world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                values (gen_random_uuid(), ?, 'UNSUBSCRIBED', now(), 'recipient')
                """, world.address("S1")));

        assertThat(run().suppressed()).isEqualTo(1);

        assertThat(SMTP.taken()).isEmpty();
        assertThat(SMTP.transcript()).doesNotContain("DATA");
        assertThat(world.states("S1")).containsExactly("SUPPRESSED");
    }

    @Test
    void addressThatChangesInTheLastMomentIsUsed() {
        world.due("S2");
        SMTP.first(
                Stage.RECIPIENT,
                () -> world.update("update account set email = 'new@shop.example' where account_id = 'S2'"));

        assertThat(run().sent()).isEqualTo(1);

        assertThat(SMTP.taken())
                .singleElement()
                .extracting(taken -> taken.recipients().getFirst())
                .isEqualTo("<new@shop.example>");
    }

    @Test
    void wireCarriesOnlyTheHeadersAndRecipientsMeant() {
        world.hear(Fixtures.account("W1", "瘍瘊Bcc: evil@x.example", world.address("W1"), null, 1));
        world.hear(Fixtures.prediction("W1"));

        assertThat(run().sent()).isEqualTo(1);

        assertThat(SMTP.transcript())
                .filteredOn(line -> line.startsWith("RCPT"))
                .containsExactly("RCPT TO:<" + world.address("W1") + ">");
        assertThat(SMTP.taken().getFirst().content().split("\r\n\r\n", 2)[0]).doesNotContainIgnoringCase("\nbcc:");
    }

    @Test
    void instanceThatFreezesBeforeTheHandOverIsReplacedAndCannotSendLater() throws Exception {
        world.due("F1");
        SMTP.hangs(Stage.RECIPIENT);
        var frozen = CompletableFuture.supplyAsync(this::run);
        await().until(() -> SMTP.transcript().stream().anyMatch(line -> line.startsWith("RCPT")));

        expireLeases();
        assertThat(run().sent()).isEqualTo(1);
        assertThat(frozen.get().sent()).isZero();

        assertThat(SMTP.taken()).hasSize(1);
        assertThat(world.states("F1")).containsExactly("ACCEPTED");
    }

    @Test
    void instanceThatFreezesWithTheDotOnItsWayLeavesAnUnknownFate() throws Exception {
        world.due("F2");
        SMTP.hangs(Stage.DOT);
        var frozen = CompletableFuture.supplyAsync(this::run);
        await().until(() -> SMTP.taken().size() == 1);

        expireLeases();
        dispatcher.dispatch();
        var late = frozen.get();

        assertThat(late.sent()).isZero();
        assertThat(SMTP.taken()).hasSize(1);
        assertThat(world.states("F2")).containsExactly("UNKNOWN");
    }

    @Test
    void confirmationThatComesTooLateIsKeptForThePersonWhoDecides() {
        world.due("F3");
        SMTP.first(Stage.DOT, () -> {
            expireLeases();
            dispatcher.dispatch();
        });

        run();

        assertThat(world.states("F3")).containsExactly("UNKNOWN");
        assertThat(outcomes("F3")).isEqualTo("UNKNOWN,LATE_ACCEPTED");
        assertThat(world.reminder("F3")).isEmpty();
    }

    @Test
    void purchaseThatComesWhileTheMailIsUnderWayFollowsIt() {
        world.due("R1");
        SMTP.first(Stage.DOT, () -> world.hear(Fixtures.purchase("R1", Fixtures.TODAY, LATER)));

        run();

        assertThat(world.states("R1")).containsExactly("ACCEPTED");
        assertThat(world.reminder("R1")).contains("PURCHASED");
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

    private void expireLeases() {
        world.update("update send_intent set lease_until = now() - interval '1 second' where lease_until is not null");
    }

    private RunReport run() {
        return sendReminders.run(Opening.NOW, "test");
    }
}

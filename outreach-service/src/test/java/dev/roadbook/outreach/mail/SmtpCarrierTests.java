package dev.roadbook.outreach.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.dkim.DkimSigner;
import dev.roadbook.outreach.mail.ScriptedSmtpServer.Stage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpCarrierTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final MailProperties PROPERTIES = new MailProperties(
            "reminders@roadbook.example",
            "Roadbook",
            URI.create("https://roadbook.example"),
            false,
            "",
            1_000,
            Duration.ofSeconds(2),
            2,
            Duration.ofMinutes(1));

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final MailConfiguration configuration = new MailConfiguration();
    private final CircuitBreaker breaker = configuration.smtpCircuitBreaker(PROPERTIES);
    private final RateLimiter limiter = configuration.smtpRateLimiter(PROPERTIES);
    private final Carrier carrier = configuration.carrier(PROPERTIES, sender(), breaker, limiter);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mailIsAcceptedWhenTheServerConfirmsIt() {
        var outcome = carry(() -> true);

        assertThat(outcome).isEqualTo(new Outcome.Accepted(new Reply(250, "250 2.0.0 taken")));
        assertThat(server.taken())
                .singleElement()
                .extracting(ScriptedSmtpServer.Taken::recipients)
                .isEqualTo(List.of("<buyer@shop.example>"));
    }

    @Test
    void fateIsUnknownWhenTheServerDiesAfterTheDot() {
        server.dies(Stage.DOT);

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void fateIsUnknownWhenTheServerNeverAnswersTheDot() {
        server.hangs(Stage.DOT);

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void fateIsUnknownWhenTheAnswerToTheDotMakesNoSense() {
        server.says(Stage.DOT, "what?");

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RECIPIENT", "DATA"})
    void nothingWasSentWhenTheServerDiesBeforeTheDot(Stage stage) {
        server.dies(stage);

        assertThat(carry(() -> true)).isInstanceOf(Outcome.BrokenOff.class);
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"GREETING", "SENDER"})
    void serverThatDiesBeforeItHeardOfTheRecipientServedNobody(Stage stage) {
        server.dies(stage);

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Unserved.class);
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GREETING, Unserved", "RECIPIENT, BrokenOff", "DOT, Unknown"})
    void answerThatNeverEndsIsCutOff(Stage stage, String outcome) {
        server.drips(stage);

        assertThat(carry(() -> true).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(carry(() -> true)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void nothingWasSentWhenTheServerDiesInTheMiddleOfTheMessage() {
        server.dies(Stage.CONTENT);

        try (var trip = carrier.depart()) {
            assertThat(trip.carry(message("long\n".repeat(4_000_000)), () -> true))
                    .isInstanceOf(Outcome.BrokenOff.class);
        }
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void nothingWasSentWhenNobodyListens() {
        server.close();

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Unserved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 421 4.3.2 going down",
        "RECIPIENT, 450 4.2.1 mailbox busy",
        "RECIPIENT, 451 4.7.1 greylisted",
        "RECIPIENT, 452 4.2.2 mailbox full",
        "DATA, 451 4.3.0 later",
        "DOT, 421 4.3.2 going down",
        "DOT, 452 4.3.1 disk full",
        "DOT, 454 4.7.0 slow down"
    })
    void refusalForNowIsTemporary(Stage stage, String reply) {
        server.says(stage, reply);

        assertThat(carry(() -> true)).isEqualTo(new Outcome.TemporarilyRefused(new Reply(code(reply), reply)));
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550 5.1.1 no such user, true",
        "RECIPIENT, 550-5.1.1 no such user, true",
        "RECIPIENT, 550 5.1.10 null mx, true",
        "DOT, 550 5.1.1 no such user, true",
        "RECIPIENT, 550 5.7.1 not welcome, false",
        "RECIPIENT, 550 no, false",
        "RECIPIENT, 552 5.2.2 over quota, false",
        "DATA, 554 5.7.1 policy, false",
        "DOT, 552 5.3.4 too big, false",
        "DOT, 554 5.7.1 looks like spam, false"
    })
    void refusalForGoodTellsWhetherTheMailboxIsGone(Stage stage, String reply, boolean mailboxGone) {
        server.says(stage, reply.contains("-") ? reply + "\r\n550 5.1.1 at all" : reply);

        var outcome = carry(() -> true);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.mailboxGone()).isEqualTo(mailboxGone);
            assertThat(refused.reply().text()).startsWith(reply);
        });
    }

    @Test
    void refusedSenderIsNotHeldAgainstTheRecipient() {
        server.says(Stage.SENDER, "550 5.7.1 sender not verified");

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Unserved.class);
    }

    @Test
    void closedGateKeepsTheMessageFromTheServerAndTheConnectionUsable() {
        try (var trip = carrier.depart()) {
            var withheld = trip.carry(message(), () -> false);
            var accepted = trip.carry(message(), () -> true);

            assertThat(withheld).isInstanceOf(Outcome.Withheld.class);
            assertThat(accepted).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(server.taken()).hasSize(1);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void failingGateKeepsTheMessageFromTheServer() {
        assertThatThrownBy(() -> carry(() -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(server.transcript()).doesNotContain("DATA");
    }

    @Test
    void mailsOfATripShareAConnectionAndANewOneFollowsABrokenOne() {
        try (var trip = carrier.depart()) {
            trip.carry(message(), () -> true);
            server.dies(Stage.RECIPIENT);
            trip.carry(message(), () -> true);
            trip.carry(message(), () -> true);
        }

        assertThat(server.taken()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void failingServerIsLeftAlone() {
        server.dies(Stage.GREETING);
        server.dies(Stage.GREETING);
        carry(() -> true);
        carry(() -> true);

        assertThat(carry(() -> true)).isInstanceOf(Outcome.NotTried.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void refusedRecipientsDoNotMakeTheServerLookBroken() {
        for (int i = 0; i < 4; i++) {
            server.says(Stage.RECIPIENT, "550 5.1.1 no such user");
            carry(() -> true);
        }

        assertThat(carry(() -> true)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void testModeOpensNoConnection() {
        var testMode = new MailProperties(
                "reminders@roadbook.example",
                "Roadbook",
                URI.create("https://roadbook.example"),
                true,
                "",
                1_000,
                Duration.ofSeconds(2),
                2,
                Duration.ofMinutes(1));
        try (var trip =
                configuration.carrier(testMode, sender(), breaker, limiter).depart()) {
            assertThat(trip.carry(message(), () -> true)).isInstanceOf(Outcome.Rehearsed.class);
        }

        assertThat(server.connections()).isZero();
    }

    private Outcome carry(Gate gate) {
        try (var trip = carrier.depart()) {
            return trip.carry(message(), gate);
        }
    }

    private MimeMessage message() {
        return message("text");
    }

    private MimeMessage message(String text) {
        var mail = new Mail(
                new EmailAddress("buyer@shop.example"),
                null,
                null,
                new HeaderText("Time to reorder?"),
                text,
                "<p>html</p>",
                "test/1",
                "token",
                List.of());
        return configuration
                .mimeMails(PROPERTIES, new ReturnPaths(null, ""), DkimSigner.none())
                .message(ID, mail, Instant.EPOCH);
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "500");
        return sender;
    }

    private static int code(String reply) {
        return Integer.parseInt(reply.substring(0, 3));
    }
}

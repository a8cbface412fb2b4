package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.outreach.run.RunReport.Skipped;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the mail server hears, word for word, when data is out for more than it should be. */
class SmtpTranscriptIntegrationTests extends SmtpScript {

    private static final Pattern HEADER_NAME = Pattern.compile("(?m)^([!-9;-~]+):");
    private static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "Feedback-ID",
            "DKIM-Signature",
            "DKIM-Signature",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    @Autowired
    private World world;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void reset() {
        world.reset();
        SMTP.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shop\r\nBcc: evil@x.example",
                "Shop\nBcc: evil@x.example",
                "Shop\rBcc: evil@x.example",
                "Shop\u2028Bcc: evil@x.example",
                "Shop\u2029Bcc: evil@x.example",
                "Shop\u0085Bcc: evil@x.example",
                "Shop\r\n\r\n.\r\nMAIL FROM:<evil@x.example>"
            })
    void nameThatWouldBreakOutOfAHeaderIsNeverHeard(String name) {
        due("N1", name, "n1@shop.example");

        assertRefused("N1", "UNSAFE_TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@y.com>\r\nRCPT TO:<z@z",
                "x@y.com>\nRCPT TO:<z@z.com",
                "x@y.com\r\nBcc: z@z.com",
                "x@y.com> SIZE=1 <z@z.com",
                "x@y.com, z@z.com",
                "x@y.com;z@z.com",
                "<x@y.com>",
                "\"x\r\n\"@y.com",
                "x@瘍瘊.com",
                "x\u0001@y.com"
            })
    void recipientThatIsMoreThanOneMailboxIsNeverHeard(String email) {
        due("N2", "Corner Wine", email);

        assertRefused("N2", "INVALID_ADDRESS");
    }

    // The low bytes of the first letters are CR and LF.
    @ParameterizedTest
    @ValueSource(
            strings = {"瘍瘊Bcc: evil@x.example", "Caves =?utf-8?q?=0D=0ABcc:_evil@x.example?=", "Bcc: evil@x.example"})
    void nameOfLettersIsHeardAsTextAndNothingElse(String name) {
        due("N3", name, "n3@shop.example");

        assertThat(run().sent()).isEqualTo(1);

        assertThat(commands())
                .containsExactly(
                        "MAIL FROM:<reminders@localhost.localdomain>", "RCPT TO:<n3@shop.example>", "DATA", "QUIT");
        assertThat(headers()).containsExactlyInAnyOrderElementsOf(HEADERS);
    }

    @Test
    void everySignatureHoldsForWhatIsHeard() {
        due("N6", "Caves de l’Été", "n6@shop.example");

        assertThat(run().sent()).isEqualTo(1);

        assertThat(SIGNATURES.verified(SMTP.taken().getFirst().content()))
                .extracting(tags -> tags.get("s"))
                .containsExactly("rsa", "ed25519");
    }

    @Test
    void textThatLooksLikeTheEndOfAMailStaysText() {
        world.hear(Fixtures.rep("R01", "Anne\r\n.\r\nMAIL FROM:<evil@x.example>", "a@b.example>\r\nBcc: <z@z.example"));
        world.hear(Fixtures.product("W1", "Chablis\r\n.\r\nRCPT TO:<evil@x.example>\r\nDATA", true));
        due("N4", "Corner Wine", "n4@shop.example");
        world.hear(Fixtures.suggestions("N4", "W1"));

        assertThat(run().sent()).isEqualTo(1);

        assertThat(commands())
                .containsExactly(
                        "MAIL FROM:<reminders@localhost.localdomain>", "RCPT TO:<n4@shop.example>", "DATA", "QUIT");
        assertThat(headers()).containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(SMTP.taken()).hasSize(1);
    }

    @Test
    void testModeConnectsToNobody() {
        due("N5", "Corner Wine", "n5@shop.example");
        int before = SMTP.connections();
        try (var rehearsal = SecondInstance.beside(context, Map.of("roadbook.mail.test-mode", true))) {
            assertThat(rehearsal
                            .bean(SendReminders.class)
                            .run(Opening.NOW, "test")
                            .rehearsed())
                    .isEqualTo(1);
        }

        assertThat(world.states("N5")).containsExactly("TEST");
        assertThat(SMTP.connections()).isEqualTo(before);
    }

    private void assertRefused(String accountId, String reason) {
        int before = SMTP.connections();

        assertThat(run().skipped()).containsExactly(new Skipped(accountId, null, reason, null));
        assertThat(SMTP.connections()).isEqualTo(before);
        assertThat(SMTP.transcript()).isEmpty();
    }

    private void due(String accountId, String name, String email) {
        world.hear(Fixtures.account(accountId, name, email, null, 1));
        world.hear(Fixtures.prediction(accountId));
    }

    private static List<String> commands() {
        return SMTP.transcript().stream()
                .filter(line -> !line.startsWith("EHLO "))
                .toList();
    }

    private static List<String> headers() {
        var head = SMTP.taken().getFirst().content().split("\r\n\r\n", 2)[0];
        return HEADER_NAME
                .matcher(head)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private RunReport run() {
        return sendReminders.run(Opening.NOW, "test");
    }
}

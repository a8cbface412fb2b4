package dev.roadbook.outreach.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.dkim.DkimSigner;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMailsTests {

    private static final UUID ID = UUID.fromString("7f000000-0000-4000-8000-000000000001");
    private static final Pattern HEADER_NAME = Pattern.compile("(?m)^([A-Za-z-]+):");

    private final MimeMails mimeMails = new MimeMails(
            new EmailAddress("reminders@roadbook.example"),
            new HeaderText("Roadbook"),
            URI.create("https://roadbook.example/"),
            null,
            ReturnPathFixtures.signedWith("a secret"),
            DkimSigner.none());

    @Test
    void messageIdFollowsFromTheIntent() throws Exception {
        var first = mimeMails.message(ID, mail("Reorder?", null), Instant.EPOCH);
        var again = mimeMails.message(ID, mail("Reorder now?", null), Instant.EPOCH.plusSeconds(60));

        assertThat(first.getMessageID()).isEqualTo("<7f000000-0000-4000-8000-000000000001@roadbook.example>");
        assertThat(again.getMessageID()).isEqualTo(first.getMessageID());
    }

    @Test
    void envelopeSenderTellsWhichMailItIs() {
        assertThat(mimeMails.message(ID, mail("Reorder?", null), Instant.EPOCH))
                .extracting(message -> ((SMTPMessage) message).getEnvelopeFrom())
                .isEqualTo(ReturnPathFixtures.signedWith("a secret")
                        .of(ID)
                        .orElseThrow()
                        .value());
    }

    @Test
    void everyMailOffersToUnsubscribeWithOneClick() throws Exception {
        var message = mimeMails.message(ID, mail("Reorder?", null), Instant.EPOCH);

        assertThat(message.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
                .isEqualTo("<https://roadbook.example/u/t0ken>, "
                        + "<mailto:reminders@roadbook.example?subject=unsubscribe%20t0ken>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void redirectedMailSaysWhoItWasWrittenFor() throws Exception {
        var redirecting = new MimeMails(
                new EmailAddress("reminders@roadbook.example"),
                new HeaderText("Roadbook"),
                URI.create("https://roadbook.example/"),
                new EmailAddress("test@roadbook.example"),
                ReturnPathFixtures.signedWith("a secret"),
                DkimSigner.none());

        var message = redirecting.message(ID, mail("Reorder?", null), Instant.EPOCH);

        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("test@roadbook.example");
        assertThat(message.getHeader("X-Original-To")).containsExactly("buyer@shop.example");
        assertThat(message.getSubject()).isEqualTo("[Test: to buyer@shop.example] Reorder?");
        assertThat(((SMTPMessage) message).getEnvelopeFrom()).isNull();
    }

    @Test
    void textComesBeforeHtml() throws Exception {
        var parts = (MimeMultipart)
                mimeMails.message(ID, mail("Reorder?", null), Instant.EPOCH).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
    }

    @Test
    void answersGoToTheRepresentative() throws Exception {
        var message = mimeMails.message(ID, mail("Reorder?", new EmailAddress("anne@roadbook.example")), Instant.EPOCH);

        assertThat(message.getHeader("Reply-To")).containsExactly("anne@roadbook.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: evil@x.example",
                "a\nBcc: evil@x.example",
                "a\rBcc: evil@x.example",
                "a\u2028Bcc: evil@x.example",
                "a\u2029b",
                "a\u0085b",
                "a\u000bb",
                "a\u0000b",
                "a\u007fb",
                "a\ud800b",
                "gnp.exe\u202egpj",
                "  ",
                ""
            })
    void textThatCouldEndOrReorderAHeaderIsRefused(String text) {
        assertThat(HeaderText.isSafe(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderText(text));
    }

    // The low bytes of these letters are CR and LF; letters they are all the same.
    @ParameterizedTest
    @ValueSource(strings = {"瘍瘊Bcc: evil@x.example", "Vinařství Škoda č. 1", "Ċafé", "Épicerie du Marché", "ワイン"})
    void lettersAreSentAsLettersAndAddNoHeader(String name) throws Exception {
        var message = mimeMails.message(ID, mail("Time to reorder for " + name + "?", null), Instant.EPOCH);

        assertThat(message.getSubject()).isEqualTo("Time to reorder for " + name + "?");
        assertThat(headerNames(message))
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "Feedback-ID",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
    }

    private static List<String> headerNames(MimeMessage message) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        var wire = bytes.toString(StandardCharsets.ISO_8859_1);
        return HEADER_NAME
                .matcher(wire.substring(0, wire.indexOf("\r\n\r\n")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Mail mail(String subject, @Nullable EmailAddress replyTo) {
        return new Mail(
                new EmailAddress("buyer@shop.example"),
                null,
                replyTo,
                new HeaderText(subject),
                "text",
                "<p>html</p>",
                "test/1",
                "t0ken",
                List.of());
    }
}

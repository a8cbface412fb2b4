package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.dkim.DkimSigner;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;

/** Builds the message that goes over the wire, its headers included. */
public final class MimeMails {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final EmailAddress from;
    private final HeaderText fromName;
    private final URI publicUrl;
    private final @Nullable EmailAddress redirect;
    private final ReturnPaths returnPaths;
    private final DkimSigner signer;
    private final Session session = Session.getInstance(new Properties());

    MimeMails(
            EmailAddress from,
            HeaderText fromName,
            URI publicUrl,
            @Nullable EmailAddress redirect,
            ReturnPaths returnPaths,
            DkimSigner signer) {
        this.from = from;
        this.fromName = fromName;
        this.publicUrl = publicUrl;
        this.redirect = redirect;
        this.returnPaths = returnPaths;
        this.signer = signer;
    }

    /** The same id gives the same Message-ID, at every attempt. */
    public String mailId(UUID id) {
        return "<" + id + "@" + from.domain() + ">";
    }

    public String senderName() {
        return fromName.value();
    }

    public URI unsubscribeLink(String token) {
        return URI.create(base() + "/u/" + token);
    }

    /** Where a buyer answers what the mail with this token offers. */
    public URI answerLink(String token) {
        return URI.create(base() + "/a/" + token);
    }

    /** The address of a page of the application, given its path and query. */
    public String page(String address) {
        return base() + "/dashboard" + address;
    }

    private String base() {
        return publicUrl.toString().replaceAll("/+$", "");
    }

    public MimeMessage message(UUID id, Mail mail, Instant at) {
        try {
            var message = new IdentifiedMessage(session, mailId(id));
            returnPath(id).ifPresent(message::setEnvelopeFrom);
            message.setFrom(new InternetAddress(from.value(), nameOf(mail).value(), UTF_8));
            if (mail.replyTo() != null) {
                message.setReplyTo(new InternetAddress[] {address(mail.replyTo())});
            }
            addressTo(mail, message);
            message.setSentDate(Date.from(at));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", unsubscribeHeader(mail.unsubscribeToken()));
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Feedback-ID", feedbackId(mail));
            message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
            message.saveChanges();
            return signer.signs() ? signed(message, at) : message;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a checked mail cannot be built", e);
        }
    }

    // What comes back of a redirected mail says nothing about its recipient.
    private Optional<String> returnPath(UUID id) {
        return redirect == null ? returnPaths.of(id).map(EmailAddress::value) : Optional.empty();
    }

    // What is signed are the very bytes that go over the wire.
    private MimeMessage signed(SMTPMessage message, Instant at) throws MessagingException, IOException {
        var written = new ByteArrayOutputStream();
        message.writeTo(new CRLFOutputStream(written));
        var bytes = signer.sign(written.toByteArray(), from.domain(), at);
        var signed = new SMTPMessage(session, new ByteArrayInputStream(bytes));
        signed.setEnvelopeFrom(message.getEnvelopeFrom());
        return signed;
    }

    /** By which mailbox providers tell complaints apart: template, version, and whose system it is. */
    private static String feedbackId(Mail mail) {
        return mail.templateVersion().replace('/', ':') + "::roadbook";
    }

    // Redirected, it says who it was written for where everybody looks.
    private void addressTo(Mail mail, MimeMessage message) throws MessagingException {
        var subject = mail.subject().value();
        if (redirect == null) {
            message.setRecipient(RecipientType.TO, address(mail.to()));
            message.setSubject(subject, UTF_8);
        } else {
            message.setRecipient(RecipientType.TO, address(redirect));
            message.setHeader("X-Original-To", mail.to().value());
            message.setSubject("[Test: to " + mail.to().value() + "] " + subject, UTF_8);
        }
    }

    private HeaderText nameOf(Mail mail) {
        return mail.fromName() == null ? fromName : mail.fromName();
    }

    private String unsubscribeHeader(String token) {
        return "<" + unsubscribeLink(token) + ">,\r\n <mailto:" + from + "?subject=unsubscribe%20" + token + ">";
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static InternetAddress address(EmailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }

    private static final class IdentifiedMessage extends SMTPMessage {

        private final String mailId;

        IdentifiedMessage(Session session, String mailId) {
            super(session);
            this.mailId = mailId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", mailId);
        }
    }
}

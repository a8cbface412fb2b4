package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.consent.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reports as mail servers and mailbox providers write them. */
final class ReportMails {

    private ReportMails() {}

    /** As Postfix tells that a mail was not delivered. */
    static MimeMessage bounce(EmailAddress to, String status, String diagnostic) {
        return delivery(to, "failed", status, diagnostic);
    }

    static MimeMessage delay(EmailAddress to) {
        return delivery(to, "delayed", "4.4.1", "X-Postfix; connection timed out");
    }

    private static MimeMessage delivery(EmailAddress to, String action, String status, String diagnostic) {
        return message("""
                From: MAILER-DAEMON@mx.shop.example (Mail Delivery System)
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_x"

                --=_x
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --=_x
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.shop.example
                Arrival-Date: Fri, 20 Nov 2026 08:30:00 +0000

                Final-Recipient: rfc822; buyer@shop.example
                Action: %s
                Status: %s
                Remote-MTA: dns; mail.shop.example
                Diagnostic-Code: %s

                --=_x
                Content-Type: text/rfc822-headers

                From: Roadbook <reminders@supplier.example>
                Subject: Your usual order?

                --=_x--
                """.formatted(to, action, status, diagnostic));
    }

    /** As a provider's feedback loop passes on that a recipient called a mail spam; it goes to an address of ours. */
    static MimeMessage complaint(String feedback, EmailAddress sender) {
        return message("""
                From: <feedback@provider.example>
                To: <abuse@supplier.example>
                Subject: FW: Your usual order?
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="=_y"

                --=_y
                Content-Type: text/plain; charset="US-ASCII"

                This is an email abuse report.

                --=_y
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1
                Original-Rcpt-To: <buyer@shop.example>

                --=_y
                Content-Type: message/rfc822
                Content-Disposition: inline

                Return-Path: <%s>
                From: Roadbook <reminders@supplier.example>
                To: buyer@shop.example
                Subject: Your usual order?
                MIME-Version: 1.0
                Content-Type: text/plain

                Shall we send you the usual?

                --=_y--
                """.formatted(feedback, sender));
    }

    /** What a person writes, or a machine that knows no better. */
    static MimeMessage letter(EmailAddress to) {
        return message("""
                From: buyer@shop.example
                To: %s
                Subject: I am away
                MIME-Version: 1.0
                Content-Type: text/plain

                550 5.1.1 is not my address
                """.formatted(to));
    }

    static MimeMessage message(String text) {
        try {
            var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.roadbook.testkit;

import dev.roadbook.testkit.server.CaughtMail;
import dev.roadbook.testkit.server.MailParts;
import java.time.Instant;
import java.util.List;

/**
 * A mail as its recipient got it.
 *
 * @param from sender of the envelope
 * @param to recipient of the envelope
 * @param subject decoded subject
 * @param headers header lines in their order, undecoded
 * @param text the plain text part, empty when there is none
 * @param html the HTML part, empty when there is none
 * @param receivedAt when the server took it
 * @param raw the message as it came over the wire, one character a byte
 */
public record ReceivedMail(
        String from,
        String to,
        String subject,
        List<String> headers,
        String text,
        String html,
        Instant receivedAt,
        String raw) {

    static ReceivedMail of(CaughtMail mail) {
        var parts = MailParts.of(mail.raw());
        return new ReceivedMail(
                mail.from(),
                mail.to(),
                mail.subject(),
                parts.headers(),
                parts.text(),
                parts.html(),
                mail.receivedAt(),
                mail.raw());
    }

    /** The values of a header, undecoded, in their order. */
    public List<String> header(String name) {
        var start = name + ": ";
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}

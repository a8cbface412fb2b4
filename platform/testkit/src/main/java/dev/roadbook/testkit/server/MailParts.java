package dev.roadbook.testkit.server;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * The parts of a mail people look at.
 *
 * @param headers header lines in their order, undecoded
 * @param text the plain text alternative, empty when there is none
 * @param html the HTML alternative, empty when there is none
 */
public record MailParts(List<String> headers, String text, String html) {

    /** Reads a message as it came over the wire, one character a byte. */
    public static MailParts of(String raw) {
        try {
            var message = parse(raw);
            var headers = Collections.list(message.getAllHeaders()).stream()
                    .map(MailParts::line)
                    .toList();
            return new MailParts(headers, find(message, "text/plain"), find(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage parse(String raw) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}

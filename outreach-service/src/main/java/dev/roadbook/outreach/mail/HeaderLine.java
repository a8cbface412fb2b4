package dev.roadbook.outreach.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.List;

/**
 * A header of a mail as people read it.
 *
 * @param name its name
 * @param value its value, unfolded and decoded
 */
public record HeaderLine(String name, String value) {

    /** Those of a built mail, in its order. */
    public static List<HeaderLine> of(MimeMessage message) {
        try {
            return Collections.list(message.getAllHeaders()).stream()
                    .map(HeaderLine::of)
                    .toList();
        } catch (MessagingException e) {
            throw new IllegalStateException("a built mail cannot be read", e);
        }
    }

    private static HeaderLine of(Header header) {
        try {
            return new HeaderLine(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("a built mail is in no unknown encoding", e);
        }
    }
}

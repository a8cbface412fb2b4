package dev.roadbook.testkit.server;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest mails, newest last, up to a limit. */
final class CaughtMails {

    private final int limit;
    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private long last;

    CaughtMails(int limit) {
        this.limit = limit;
    }

    synchronized void add(MovingMessage message, MailAddress recipient) throws MessagingException {
        var raw = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sender = message.getReturnPath();
        mails.addLast(new CaughtMail(
                ++last,
                sender == null ? "" : sender.getEmail(),
                recipient.getEmail(),
                orEmpty(message.getMessage().getSubject()),
                Instant.now(),
                raw.toString(StandardCharsets.ISO_8859_1)));
        if (mails.size() > limit) {
            mails.removeFirst();
        }
    }

    /** The mails whose recipient contains the text. */
    synchronized List<CaughtMail> to(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return mails.stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    synchronized Optional<CaughtMail> withId(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void removeTo(String text) {
        mails.removeAll(to(text));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

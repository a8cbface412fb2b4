package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.mail.ReturnPaths;
import dev.roadbook.platform.jdbc.Locks;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the mailbox that bounces and complaints come to, by their numbers, and leaves it as it is. */
@Component
class BounceReader {

    private static final Logger log = LoggerFactory.getLogger(BounceReader.class);

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_WINDOWS = 100;

    private final BounceProperties properties;
    private final MailReports reports;
    private final Bounces bounces;
    private final Inboxes inboxes;
    private final ComplaintGuard complaints;
    private final Locks locks;

    BounceReader(
            BounceProperties properties,
            ReturnPaths returnPaths,
            Bounces bounces,
            Inboxes inboxes,
            ComplaintGuard complaints,
            Locks locks) {
        this.properties = properties;
        this.reports = new MailReports(returnPaths);
        this.bounces = bounces;
        this.inboxes = inboxes;
        this.complaints = complaints;
        this.locks = locks;
    }

    /** Reads what has come since the last time, unless another instance does. */
    void read() throws SQLException {
        if (properties.hasMailbox()) {
            var _ = locks.doAlone("bounces", this::readAlone);
            complaints.look();
        }
    }

    private void readAlone() {
        var session = Session.getInstance(settings());
        try (var store = session.getStore(protocol())) {
            store.connect(properties.host(), properties.port(), properties.username(), properties.password());
            try (var folder = store.getFolder(properties.folder())) {
                folder.open(Folder.READ_ONLY);
                read(folder, session);
            }
        } catch (MessagingException | IOException e) {
            log.warn("bounces could not be read reason={}", e.toString());
        }
    }

    // Numbers have gaps: a window of them holds as many mails or fewer.
    private void read(Folder folder, Session session) throws MessagingException, IOException {
        var numbers = (UIDFolder) folder;
        var inbox = properties.inbox();
        long validity = numbers.getUIDValidity();
        long last = last(folder, numbers);
        long done = inboxes.lastUid(inbox, validity);
        int left = properties.batch();
        for (int window = 0; window < MOST_WINDOWS && left > 0 && done < last; window++) {
            long end = Math.min(done + left, last);
            for (var message : numbers.getMessagesByUID(done + 1, end)) {
                bounces.take(report(message, session), inbox, validity, numbers.getUID(message));
                left--;
            }
            done = end;
        }
        inboxes.read(inbox, validity, done, 0);
    }

    private static long last(Folder folder, UIDFolder numbers) throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? 0 : numbers.getUID(folder.getMessage(count));
    }

    private MailReport report(Message message, Session session) throws MessagingException, IOException {
        if (message.getSize() > MOST_BYTES) {
            return new MailReport.Other();
        }
        var content = new ByteArrayOutputStream();
        message.writeTo(content);
        return report(content.toByteArray(), session);
    }

    // One mail that nobody can read must not keep the others from being read, now and each time to come.
    private MailReport report(byte[] content, Session session) {
        try {
            return reports.read(new MimeMessage(session, new ByteArrayInputStream(content)));
        } catch (MessagingException | IOException | RuntimeException e) {
            log.info("a mail among the bounces cannot be read reason={}", e.toString());
            return new MailReport.Other();
        }
    }

    private String protocol() {
        return properties.tls() ? "imaps" : "imap";
    }

    private Properties settings() {
        var prefix = "mail." + protocol() + ".";
        var millis = String.valueOf(properties.timeout().toMillis());
        var settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", millis);
        settings.setProperty(prefix + "timeout", millis);
        settings.setProperty(prefix + "writetimeout", millis);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        return settings;
    }
}

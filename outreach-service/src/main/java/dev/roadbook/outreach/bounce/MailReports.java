package dev.roadbook.outreach.bounce;

import dev.roadbook.outreach.bounce.MailReport.Bounced;
import dev.roadbook.outreach.bounce.MailReport.Complained;
import dev.roadbook.outreach.bounce.MailReport.Delayed;
import dev.roadbook.outreach.bounce.MailReport.Other;
import dev.roadbook.outreach.mail.ReturnPaths;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads delivery status notifications (RFC 3464) and feedback reports (RFC 5965). Which mail one is about follows from the
 * signed address that the mail was sent from, and from nothing else: anybody can write the rest.
 */
final class MailReports {

    private static final int MOST_PARTS = 10;
    private static final int MOST_PART_BYTES = 64 * 1024;
    private static final int LONGEST_DIAGNOSTIC = 300;
    private static final List<String> RECIPIENT_HEADERS =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;\"]{1,128}@[^\\s<>,;\"]{1,255}");

    // RFC 3463: bad mailbox, bad domain, bad syntax, moved, disabled; RFC 7505: a domain without mail. A mailbox that
    // is full
    // and a mail that is refused by some rule say nothing about the address.
    private static final Pattern MAILBOX_GONE = Pattern.compile("5\\.(?:1\\.(?:1|2|3|6|10)|2\\.1)");

    /** Feedback that is no complaint. */
    private static final Set<String> NO_COMPLAINTS = Set.of("not-spam", "auth-failure", "dmarc");

    private final ReturnPaths returnPaths;

    MailReports(ReturnPaths returnPaths) {
        this.returnPaths = returnPaths;
    }

    MailReport read(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart report)) {
            return new Other();
        }
        var parts = new ArrayList<BodyPart>();
        for (int i = 0; i < Math.min(MOST_PARTS, report.getCount()); i++) {
            parts.add(report.getBodyPart(i));
        }
        var type = new ContentType(message.getContentType()).getParameter("report-type");
        return switch (Objects.requireNonNullElse(type, "").toLowerCase(Locale.ROOT)) {
            case "delivery-status" -> delivery(message, parts);
            case "feedback-report" -> feedback(message, parts);
            default -> new Other();
        };
    }

    private MailReport delivery(Message message, List<BodyPart> parts) throws MessagingException, IOException {
        var status = part(parts, "message/delivery-status");
        var mail = first(addresses(message));
        if (status.isEmpty() || mail.isEmpty()) {
            return new Other();
        }
        for (var block : blocks(status.get())) {
            var action = field(block, "Action").toLowerCase(Locale.ROOT);
            if (action.equals("failed")) {
                return bounced(mail.get(), block);
            }
            if (action.equals("delayed")) {
                return new Delayed();
            }
        }
        return new Other();
    }

    private static Bounced bounced(UUID mail, InternetHeaders recipient) {
        var status = field(recipient, "Status").split("\\s", 2)[0];
        var diagnostic = field(recipient, "Diagnostic-Code").replaceAll("\\s+", " ");
        var text = diagnostic.isEmpty() ? status : diagnostic;
        return new Bounced(
                mail,
                MAILBOX_GONE.matcher(status).matches(),
                status,
                text.substring(0, Math.min(LONGEST_DIAGNOSTIC, text.length())));
    }

    private MailReport feedback(Message message, List<BodyPart> parts) throws MessagingException, IOException {
        var report = part(parts, "message/feedback-report");
        if (report.isEmpty()) {
            return new Other();
        }
        var fields = new InternetHeaders(new ByteArrayInputStream(bytes(report.get())));
        if (NO_COMPLAINTS.contains(field(fields, "Feedback-Type").toLowerCase(Locale.ROOT))) {
            return new Other();
        }
        var senders = new ArrayList<>(found(fields.getHeader("Original-Mail-From")));
        for (var original : parts) {
            if (original.isMimeType("message/rfc822") || original.isMimeType("text/rfc822-headers")) {
                senders.addAll(
                        found(new InternetHeaders(new ByteArrayInputStream(bytes(original))).getHeader("Return-Path")));
            }
        }
        senders.addAll(addresses(message));
        return first(senders).<MailReport>map(Complained::new).orElseGet(Other::new);
    }

    private Optional<UUID> first(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> returnPaths.read(address).stream())
                .findFirst();
    }

    private static List<String> addresses(Part message) throws MessagingException {
        var all = new ArrayList<String>();
        for (var header : RECIPIENT_HEADERS) {
            all.addAll(found(message.getHeader(header)));
        }
        return all;
    }

    private static List<String> found(String @Nullable [] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .flatMap(value -> ADDRESS.matcher(value).results().map(match -> match.group()))
                        .toList();
    }

    private static Optional<BodyPart> part(List<BodyPart> parts, String type) throws MessagingException {
        for (var each : parts) {
            if (each.isMimeType(type)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The fields about the message, and those about each recipient. */
    private static List<InternetHeaders> blocks(Part status) throws MessagingException, IOException {
        var blocks = new ArrayList<InternetHeaders>();
        var content = new ByteArrayInputStream(bytes(status));
        while (content.available() > 0 && blocks.size() < MOST_PARTS) {
            blocks.add(new InternetHeaders(content));
        }
        return blocks;
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(MOST_PART_BYTES);
        }
    }

    private static String field(InternetHeaders block, String name) {
        return Stream.ofNullable(block.getHeader(name))
                .flatMap(Stream::of)
                .findFirst()
                .orElse("")
                .strip();
    }
}

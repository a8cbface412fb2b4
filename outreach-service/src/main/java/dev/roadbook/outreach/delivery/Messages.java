package dev.roadbook.outreach.delivery;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.mail.Mail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every mail as it was handed over, but for the token that would let its readers unsubscribe the buyer. */
@Repository
class Messages {

    private static final String HIDDEN = "***";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Messages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the mail; a later attempt replaces what an earlier one wrote and nobody got. */
    void store(Intent intent, Mail mail, MimeMessage message, Instant at) {
        UnaryOperator<String> hiding = text -> text.replace(mail.unsubscribeToken(), HIDDEN);
        jdbc.sql("""
                        insert into message
                            (intent_id, account_id, programme, recipient, subject, template_version, mail_id, headers,
                             text, html, created_at)
                        values (:id, :account, :programme, :recipient, :subject, :template, :mailId,
                                cast(:headers as jsonb), :text, :html, :at)
                        on conflict (intent_id) do update
                        set recipient = excluded.recipient, subject = excluded.subject,
                            template_version = excluded.template_version, mail_id = excluded.mail_id,
                            headers = excluded.headers, text = excluded.text, html = excluded.html,
                            created_at = excluded.created_at
                        """)
                .param("id", intent.id())
                .param("account", intent.subjectId())
                .param("programme", intent.programme())
                .param("recipient", mail.to().value())
                .param("subject", mail.subject().value())
                .param("template", mail.templateVersion())
                .param("mailId", header(message, "Message-ID"))
                .param("headers", hiding.apply(json.writeValueAsString(headers(message))))
                .param("text", hiding.apply(mail.text()))
                .param("html", hiding.apply(mail.html()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update message set sent_at = :at where intent_id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    SentMail sentMail(UUID id) {
        return jdbc.sql("select recipient, subject, template_version, mail_id from message where intent_id = :id")
                .param("id", id)
                .query((row, _) -> new SentMail(
                        new EmailAddress(row.getString("recipient")),
                        row.getString("subject"),
                        row.getString("template_version"),
                        row.getString("mail_id")))
                .single();
    }

    record Contents(
            String text,
            String html,
            List<HeaderLine> headers,
            String mailId,
            @Nullable String reason) {}

    record HeaderLine(String name, String value) {}

    record Attempt(
            Instant at,
            String instance,
            String outcome,
            @Nullable Integer replyCode,
            @Nullable String reply) {}

    Contents contents(UUID id) {
        return jdbc.sql("""
                        select m.text, m.html, m.headers, m.mail_id, i.reason
                        from message m
                        join send_intent i using (intent_id)
                        where m.intent_id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Contents(
                        row.getString("text"),
                        row.getString("html"),
                        json.readValue(row.getString("headers"), new TypeReference<>() {}),
                        row.getString("mail_id"),
                        row.getString("reason")))
                .single();
    }

    List<Attempt> attempts(UUID id) {
        return jdbc.sql("""
                        select at, instance, outcome, reply_code, reply
                        from send_attempt
                        where intent_id = :id
                        order by attempt_id
                        """).param("id", id).query(Attempt.class).list();
    }

    private static List<HeaderLine> headers(MimeMessage message) {
        try {
            return Collections.list(message.getAllHeaders()).stream()
                    .map(Messages::line)
                    .toList();
        } catch (MessagingException e) {
            throw new IllegalStateException("a built mail cannot be read", e);
        }
    }

    private static HeaderLine line(Header header) {
        try {
            return new HeaderLine(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("a built mail is in no unknown encoding", e);
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException("a built mail cannot be read", e);
        }
    }
}

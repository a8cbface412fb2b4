package dev.roadbook.outreach.ledger;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.mail.HeaderLine;
import dev.roadbook.outreach.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every mail as it was handed over, but for the token that would let its readers unsubscribe the buyer. */
@Repository
public class Copies {

    private static final String HIDDEN = "***";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Copies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the mail; a later attempt replaces what an earlier one wrote and nobody got. */
    public void keep(Intent intent, Mail mail, MimeMessage message, Instant at) {
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
                .param(
                        "account",
                        intent.subject().isAccount() ? intent.subject().id() : null)
                .param("programme", intent.programme())
                .param("recipient", mail.to().value())
                .param("subject", mail.subject().value())
                .param("template", mail.templateVersion())
                .param("mailId", mailId(message))
                .param("headers", hiding.apply(json.writeValueAsString(HeaderLine.of(message))))
                .param("text", hiding.apply(mail.text()))
                .param("html", hiding.apply(mail.html()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks the mail sent and tells what it was. */
    public SentMail sent(UUID id, Instant at) {
        return jdbc.sql("""
                        update message
                        set sent_at = :at
                        where intent_id = :id
                        returning recipient, subject, template_version, mail_id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query((row, _) -> new SentMail(
                        new EmailAddress(row.getString("recipient")),
                        row.getString("subject"),
                        row.getString("template_version"),
                        row.getString("mail_id")))
                .single();
    }

    private static String mailId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException("a built mail cannot be read", e);
        }
    }
}

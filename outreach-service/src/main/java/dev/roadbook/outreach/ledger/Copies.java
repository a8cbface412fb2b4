package dev.roadbook.outreach.ledger;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.mail.HeaderLine;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.platform.jdbc.Columns;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A mail as it goes over the wire, and what it was made from. */
    public record Copy(Intent intent, Mail mail, MimeMessage message) {

        private String hiding(String text) {
            return text.replace(mail.unsubscribeToken(), HIDDEN);
        }

        private @Nullable String account() {
            return intent.subject().isAccount() ? intent.subject().id() : null;
        }
    }

    /** Keeps mails; a later attempt replaces what an earlier one wrote and nobody got. */
    public void keep(List<Copy> copies, Instant at) {
        var rows = Columns.of(copies);
        jdbc.sql("""
                        insert into message
                            (intent_id, account_id, programme, recipient, subject, template_version, mail_id, headers,
                             text, html, created_at)
                        select cast(id as uuid), account, programme, recipient, subject, template, mail_id,
                               cast(headers as jsonb), text, html, :at
                        from unnest(cast(:ids as text[]), cast(:accounts as text[]), cast(:programmes as text[]),
                                    cast(:recipients as text[]), cast(:subjects as text[]), cast(:templates as text[]),
                                    cast(:mailIds as text[]), cast(:headers as text[]), cast(:texts as text[]),
                                    cast(:htmls as text[]))
                             as t (id, account, programme, recipient, subject, template, mail_id, headers, text, html)
                        on conflict (intent_id) do update
                        set recipient = excluded.recipient, subject = excluded.subject,
                            template_version = excluded.template_version, mail_id = excluded.mail_id,
                            headers = excluded.headers, text = excluded.text, html = excluded.html,
                            created_at = excluded.created_at
                        """)
                .param("ids", rows.column(copy -> copy.intent.id()))
                .param("accounts", rows.column(Copy::account))
                .param("programmes", rows.column(copy -> copy.intent.programme()))
                .param("recipients", rows.column(copy -> copy.mail.to().value()))
                .param("subjects", rows.column(copy -> copy.mail.subject().value()))
                .param("templates", rows.column(copy -> copy.mail.templateVersion()))
                .param("mailIds", rows.column(copy -> mailId(copy.message)))
                .param("headers", rows.column(copy -> copy.hiding(headers(copy.message))))
                .param("texts", rows.column(copy -> copy.hiding(copy.mail.text())))
                .param("htmls", rows.column(copy -> copy.hiding(copy.mail.html())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String headers(MimeMessage message) {
        return json.writeValueAsString(HeaderLine.of(message));
    }

    /** Marks mails sent and tells what they were. */
    public Map<UUID, SentMail> sent(Collection<UUID> ids, Instant at) {
        return jdbc
                .sql("""
                        update message
                        set sent_at = :at
                        where intent_id = any (:ids)
                        returning intent_id, recipient, subject, template_version, mail_id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("intent_id", UUID.class),
                        new SentMail(
                                new EmailAddress(row.getString("recipient")),
                                row.getString("subject"),
                                row.getString("template_version"),
                                row.getString("mail_id"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String mailId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException("a built mail cannot be read", e);
        }
    }
}

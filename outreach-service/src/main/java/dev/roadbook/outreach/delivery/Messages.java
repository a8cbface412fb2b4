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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every mail as it was handed over, but for the token that would let its readers unsubscribe the buyer. */
@Repository
class Messages {

    private static final int FETCH_SIZE = 500;
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

    /** What a list shows of a mail. */
    record Summary(
            UUID messageId,
            String accountId,
            String programme,
            String to,
            String subject,
            State state,
            Instant createdAt,
            @Nullable Instant sentAt) {}

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

    /** Which mails; the representative confines them to accounts that are theirs now. */
    record Search(
            @Nullable String account,
            @Nullable String state,
            @Nullable String pattern,
            @Nullable String rep) {}

    private static final String SUMMARY = """
            select m.intent_id as message_id, m.account_id, m.programme, m.recipient as to, m.subject, i.state,
                   m.created_at, m.sent_at
            from message m
            join send_intent i using (intent_id)
            """;

    private static final String WHERE = """
             where (cast(:account as text) is null or m.account_id = :account)
               and (cast(:state as text) is null or i.state = :state)
               and (cast(:q as text) is null or m.subject ilike :q escape '\\' or m.recipient ilike :q escape '\\')
               and (cast(:rep as text) is null
                    or m.account_id in (select a.account_id from account a where a.rep_id = :rep))
            """;

    private static final String ORDER = " order by m.created_at desc, m.intent_id";

    List<Summary> page(Search search, int size, long offset) {
        return filtered(SUMMARY + WHERE + ORDER + " limit :size offset :offset", search)
                .param("size", size)
                .param("offset", offset)
                .query(Summary.class)
                .list();
    }

    /** All of them, one after the other, however many there are. */
    @Transactional(readOnly = true)
    void each(Search search, Consumer<Summary> consumer) {
        try (Stream<Summary> summaries =
                filtered(SUMMARY + WHERE + ORDER, search).withFetchSize(FETCH_SIZE).query(Summary.class).stream()) {
            summaries.forEach(consumer);
        }
    }

    long count(Search search) {
        return filtered("select count(*) from message m join send_intent i using (intent_id)" + WHERE, search)
                .query(Long.class)
                .single();
    }

    Optional<Summary> find(UUID id, @Nullable String rep) {
        return filtered(SUMMARY + WHERE + " and m.intent_id = :id", new Search(null, null, null, rep))
                .param("id", id)
                .query(Summary.class)
                .optional();
    }

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

    private JdbcClient.StatementSpec filtered(String sql, Search search) {
        return jdbc.sql(sql)
                .param("account", search.account)
                .param("state", search.state)
                .param("q", search.pattern)
                .param("rep", search.rep);
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

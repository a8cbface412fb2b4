package dev.roadbook.outreach.message;

import dev.roadbook.outreach.mail.HeaderLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What mails say. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Messages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Contents(
            String text,
            String html,
            List<HeaderLine> headers,
            String mailId,
            @Nullable String reason) {}

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
}

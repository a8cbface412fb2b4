package dev.roadbook.outreach.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.OldDatabase;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds that an earlier version has filled. */
class UpgradeTests {

    private final OldDatabase database = OldDatabase.at("5");
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void mailsStoredWithTheirUnsubscribeLinkAreReadWithoutIt() {
        send("11111111-1111-1111-1111-111111111111", "C1", "firsttoken");
        send("22222222-2222-2222-2222-222222222222", "C2", "secondtoken");

        database.upgrade();

        assertThat(messages())
                .hasSize(2)
                .allSatisfy((account, message) -> assertThat(message)
                        .doesNotContain("firsttoken", "secondtoken")
                        .contains(
                                "<https://example.com/u/***>",
                                "unsubscribe: https://example.com/u/***",
                                "/u/***\">here</a>"));
        assertThat(jdbc.sql("select token from unsubscribe_link order by token")
                        .query(String.class)
                        .list())
                .as("links in the mails buyers have")
                .containsExactly("firsttoken", "secondtoken");
    }

    private void send(String intent, String account, String token) {
        jdbc.sql("""
                insert into send_intent (intent_id, programme, subject_id, cycle, due_on, state, not_before, created_at, updated_at)
                values (cast(? as uuid), 'REMINDER', ?, 'D1', '2026-11-20', 'PLANNED', now(), now(), now())
                """).params(intent, account).update();
        jdbc.sql("""
                insert into unsubscribe_link (token, intent_id, account_id, email, created_at)
                values (?, cast(? as uuid), ?, 'buyer@example.com', now())
                """).params(token, intent, account).update();
        var link = "https://example.com/u/" + token;
        jdbc.sql("""
                insert into message (intent_id, account_id, programme, recipient, subject, template_version, mail_id, headers,
                    text, html, created_at)
                values (cast(? as uuid), ?, 'REMINDER', 'buyer@example.com', 'Your next order', '1', ?, cast(? as jsonb), ?, ?, now())
                """)
                .params(
                        intent,
                        account,
                        "<" + intent + ">",
                        "{\"List-Unsubscribe\": \"<%s>\"}".formatted(link),
                        "unsubscribe: " + link,
                        "<a href=\"%s\">here</a>".formatted(link))
                .update();
    }

    private Map<String, String> messages() {
        return jdbc
                .sql("select account_id, headers::text || text || html as message from message")
                .query((row, _) -> Map.entry(row.getString("account_id"), row.getString("message")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

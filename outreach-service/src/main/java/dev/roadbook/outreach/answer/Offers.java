package dev.roadbook.outreach.answer;

import dev.roadbook.platform.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What mails offer. The token of a mail's unsubscribe link leads to its offer as well: who has one has the other. */
@Repository
public class Offers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AnswerProperties properties;
    private final Clock clock;

    Offers(JdbcClient jdbc, JsonMapper json, AnswerProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a mail offers. */
    public record Made(UUID intentId, String accountId, Locale locale, List<Line> lines) {}

    /** Notes what mails offer; a later attempt at one replaces what an earlier one offered and nobody got. */
    public void make(List<Made> offers) {
        var rows = Columns.of(offers);
        jdbc.sql("""
                        insert into offer (intent_id, account_id, locale, lines, open_until)
                        select cast(intent as uuid), account, locale, cast(lines as jsonb), :until
                        from unnest(cast(:intents as text[]), cast(:accounts as text[]), cast(:locales as text[]),
                                    cast(:lines as text[])) as t (intent, account, locale, lines)
                        on conflict (intent_id) do update
                        set locale = excluded.locale, lines = excluded.lines, open_until = excluded.open_until
                        """)
                .param("intents", rows.column(Made::intentId))
                .param("accounts", rows.column(Made::accountId))
                .param("locales", rows.column(offer -> offer.locale.toLanguageTag()))
                .param("lines", rows.column(offer -> json.writeValueAsString(offer.lines)))
                .param("until", clock.instant().plus(properties.openFor()).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By the token of the mail; open ones, and those that were answered. */
    Optional<Offered> find(String token) {
        return jdbc.sql("""
                        select o.intent_id, o.account_id, a.name, r.name as rep, o.locale,
                               cast(o.lines as text) as lines, o.open_until, w.kind
                        from unsubscribe_link l
                        join offer o on o.intent_id = l.intent_id
                        join account a on a.account_id = o.account_id
                        left join rep r on r.rep_id = a.rep_id and r.active
                        left join answer w on w.intent_id = o.intent_id
                        where l.token = :token
                        """)
                .param("token", token)
                .query((row, _) -> offered(row))
                .optional()
                .filter(offered -> offered.answered() != null || offered.isOpenAt(clock.instant()));
    }

    private Offered offered(ResultSet row) throws SQLException {
        return new Offered(
                row.getObject("intent_id", UUID.class),
                row.getString("account_id"),
                row.getString("name"),
                row.getString("rep"),
                Locale.forLanguageTag(row.getString("locale")),
                List.of(json.readValue(row.getString("lines"), Line[].class)),
                instant(row),
                kind(row.getString("kind")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("open_until", OffsetDateTime.class).toInstant();
    }

    private static @Nullable AnswerKind kind(@Nullable String name) {
        return name == null ? null : AnswerKind.valueOf(name);
    }
}

package dev.roadbook.outreach.consent;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.platform.jdbc.Columns;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens in unsubscribe links: random, one for each intended mail. */
@Repository
public class UnsubscribeLinks {

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UnsubscribeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose link it is.
     *
     * @param accountId the account a mail to a buyer was about
     * @param address where it went
     * @param reader whoever else got it, of which programme; null for a buyer
     * @param locale language of the mail, if it is known
     */
    record Link(
            @Nullable String accountId,
            EmailAddress address,
            OptOuts.@Nullable Reader reader,
            @Nullable Locale locale) {}

    /** The token for a mail to a buyer, the same one at every attempt. */
    public String tokenFor(UUID intentId, String accountId, EmailAddress address, Locale locale) {
        return token(intentId, accountId, address, locale);
    }

    /** The token for a mail about no account, likewise. */
    public String tokenFor(UUID intentId, EmailAddress address) {
        return token(intentId, null, address, null);
    }

    private String token(UUID intentId, @Nullable String accountId, EmailAddress address, @Nullable Locale locale) {
        return Objects.requireNonNull(tokensFor(List.of(new Addressed(intentId, accountId, address, locale)))
                .get(intentId));
    }

    /** A mail that needs a link; one to a buyer names the account and the language. */
    public record Addressed(
            UUID intentId,
            @Nullable String accountId,
            EmailAddress address,
            @Nullable Locale locale) {}

    /** The tokens of many mails, likewise, by their intents. */
    public Map<UUID, String> tokensFor(List<Addressed> mails) {
        var rows = Columns.of(mails);
        return jdbc
                .sql("""
                        insert into unsubscribe_link (token, intent_id, account_id, email, created_at, locale)
                        select token, cast(intent as uuid), account, email, :at, locale
                        from unnest(cast(:tokens as text[]), cast(:intents as text[]), cast(:accounts as text[]),
                                    cast(:emails as text[]), cast(:locales as text[]))
                             as t (token, intent, account, email, locale)
                        on conflict (intent_id) do update set email = excluded.email, locale = excluded.locale
                        returning intent_id, token
                        """)
                .param("tokens", rows.column(_ -> newToken()))
                .param("intents", rows.column(Addressed::intentId))
                .param("accounts", rows.column(Addressed::accountId))
                .param("emails", rows.column(mail -> mail.address.normalized()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("locales", rows.column(mail -> mail.locale == null ? null : mail.locale.toLanguageTag()))
                .query((row, _) -> Map.entry(row.getObject("intent_id", UUID.class), row.getString("token")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Link> find(String token) {
        return jdbc.sql("""
                        select l.account_id, l.email, l.locale, i.programme, i.subject_type, i.subject_id
                        from unsubscribe_link l
                        left join send_intent i on i.intent_id = l.intent_id
                        where l.token = :token and (l.account_id is not null or i.subject_type in ('REP', 'CONTACT'))
                        """).param("token", token).query((row, _) -> link(row)).optional();
    }

    private static Link link(ResultSet row) throws SQLException {
        var accountId = row.getString("account_id");
        var locale = row.getString("locale");
        return new Link(
                accountId,
                new EmailAddress(row.getString("email")),
                accountId == null
                        ? new OptOuts.Reader(
                                row.getString("programme"), row.getString("subject_type"), row.getString("subject_id"))
                        : null,
                locale == null ? null : Locale.forLanguageTag(locale));
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.roadbook.outreach.consent;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
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

    /** Whose link it is. */
    sealed interface Target {

        /** The buyer of an account. */
        record Buyer(String accountId, String email) implements Target {}

        /** A reader of a programme's mails that are about no account. */
        record Reader(OptOuts.Reader reader) implements Target {}
    }

    /** The token for a mail to a buyer, the same one at every attempt. */
    public String tokenFor(UUID intentId, String accountId, EmailAddress address) {
        return token(intentId, accountId, address);
    }

    /** The token for a mail about no account, likewise. */
    public String tokenFor(UUID intentId, EmailAddress address) {
        return token(intentId, null, address);
    }

    private String token(UUID intentId, @Nullable String accountId, EmailAddress address) {
        return jdbc.sql("""
                        insert into unsubscribe_link (token, intent_id, account_id, email, created_at)
                        values (:token, :intent, :account, :email, :at)
                        on conflict (intent_id) do update set email = excluded.email
                        returning token
                        """)
                .param("token", newToken())
                .param("intent", intentId)
                .param("account", accountId)
                .param("email", address.normalized())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    Optional<Target> find(String token) {
        return jdbc.sql("""
                        select l.account_id, l.email, i.programme, i.subject_type, i.subject_id
                        from unsubscribe_link l
                        left join send_intent i on i.intent_id = l.intent_id
                        where l.token = :token and (l.account_id is not null or i.subject_type in ('REP', 'CONTACT'))
                        """)
                .param("token", token)
                .query((row, _) -> target(row))
                .optional();
    }

    private static Target target(ResultSet row) throws SQLException {
        var accountId = row.getString("account_id");
        return accountId == null
                ? new Target.Reader(new OptOuts.Reader(
                        row.getString("programme"), row.getString("subject_type"), row.getString("subject_id")))
                : new Target.Buyer(accountId, row.getString("email"));
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.roadbook.outreach.consent;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
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

    record Target(String accountId, String email) {}

    /** The token for a mail, the same one at every attempt. */
    public String tokenFor(UUID intentId, String accountId, EmailAddress address) {
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
        return jdbc.sql("select account_id, email from unsubscribe_link where token = :token")
                .param("token", token)
                .query(Target.class)
                .optional();
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

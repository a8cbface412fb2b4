package dev.roadbook.gateway.signin;

import dev.roadbook.platform.jdbc.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a user has signed in from before, by hash: the addresses themselves are nobody's business. */
@Repository
class KnownSources {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInProperties properties;

    KnownSources(JdbcClient jdbc, Clock clock, SignInProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    boolean knows(String username, String source) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from known_source s
                            join account a on a.id = s.account_id
                            where a.username = :username and s.source = :source and s.seen_at > :since)
                        """)
                .param("username", username)
                .param("source", hash(source))
                .param("since", Timestamp.from(clock.instant().minus(properties.sourceMemory())))
                .query(Boolean.class)
                .single();
    }

    void remember(UUID user, String source) {
        jdbc.sql("""
                        insert into known_source (account_id, source, seen_at)
                        values (:account, :source, :now)
                        on conflict (account_id, source) do update set seen_at = excluded.seen_at
                        """)
                .param("account", user)
                .param("source", hash(source))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from known_source where account_id = :account and seen_at <= :since")
                .param("account", user)
                .param("since", Timestamp.from(clock.instant().minus(properties.sourceMemory())))
                .update();
    }

    private static byte[] hash(String source) {
        return Sha256.digest().digest(source.getBytes(StandardCharsets.UTF_8));
    }
}

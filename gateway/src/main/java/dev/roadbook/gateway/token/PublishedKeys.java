package dev.roadbook.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public halves of the signing keys of all instances; the private halves never leave their process. */
@Repository
class PublishedKeys {

    private final JdbcClient jdbc;

    PublishedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(JWK key, Instant expiresAt) {
        jdbc.sql("""
                        insert into signing_key (id, public_jwk, expires_at)
                        values (:id, :jwk, :expiresAt)
                        on conflict (id) do update set expires_at = excluded.expires_at
                        """)
                .param("id", key.getKeyID())
                .param("jwk", key.toPublicJWK().toJSONString())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from signing_key where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    JWKSet valid(Instant now) {
        var keys = new ArrayList<JWK>();
        for (String jwk : jdbc.sql("select public_jwk from signing_key where expires_at > :now order by id")
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list()) {
            keys.add(parse(jwk));
        }
        return new JWKSet(keys);
    }

    private static JWK parse(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a published key is not a JWK", e);
        }
    }
}

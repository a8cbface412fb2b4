package dev.roadbook.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public halves of the signing keys of all instances; the private halves never leave their process. They expire by the
 * database's clock, which all instances share.
 */
@Repository
class PublishedKeys {

    private final JdbcClient jdbc;

    PublishedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(JWK key, Duration lifetime) {
        jdbc.sql("""
                        insert into signing_key (id, public_jwk, expires_at)
                        values (:id, :jwk, now() + make_interval(secs => :lifetime))
                        on conflict (id) do update set expires_at = excluded.expires_at
                        """)
                .param("id", key.getKeyID())
                .param("jwk", key.toPublicJWK().toJSONString())
                .param("lifetime", lifetime.toSeconds())
                .update();
    }

    void deleteExpired() {
        jdbc.sql("delete from signing_key where expires_at <= now()").update();
    }

    JWKSet valid() {
        var keys = new ArrayList<JWK>();
        for (String jwk : jdbc.sql("select public_jwk from signing_key where expires_at > now() order by id")
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

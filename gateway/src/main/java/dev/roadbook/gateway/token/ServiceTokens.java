package dev.roadbook.gateway.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.roadbook.gateway.identity.Identity;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells services who is asking, in a token too short-lived to be worth stealing. */
@Component
public class ServiceTokens {

    private final SigningKeys keys;
    private final Clock clock;
    private final TokenProperties properties;
    private final LoadingCache<Identity, String> recent;

    ServiceTokens(SigningKeys keys, Clock clock, TokenProperties properties) {
        this.keys = keys;
        this.clock = clock;
        this.properties = properties;
        this.recent = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(properties.lifetime().dividedBy(4))
                .build(this::issue);
    }

    /** A token for this identity with most of its life ahead. */
    public String tokenFor(Identity identity) {
        return recent.get(identity);
    }

    private String issue(Identity identity) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(properties.issuer())
                .audience(properties.audience())
                .subject(identity.username())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(properties.lifetime())))
                .claim("name", identity.displayName())
                .claim(
                        "roles",
                        identity.roles().stream().sorted().map(Enum::name).toList());
        identity.repId().ifPresent(rep -> claims.claim("rep_id", rep));
        return sign(claims.build());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var key = keys.current();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

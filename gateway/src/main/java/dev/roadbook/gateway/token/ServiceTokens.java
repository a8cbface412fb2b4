package dev.roadbook.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells services who is asking, in a token too short-lived to be worth stealing. */
@Component
public class ServiceTokens {

    private final SigningKeys keys;
    private final Clock clock;
    private final TokenProperties properties;
    private final Cache<Identity, Issued> recent;

    ServiceTokens(SigningKeys keys, Clock clock, TokenProperties properties) {
        this.keys = keys;
        this.clock = clock;
        this.properties = properties;
        this.recent = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(properties.lifetime())
                .build();
    }

    /** A token for this identity with most of its life ahead. */
    public String tokenFor(Identity identity) {
        var now = clock.instant();
        return recent.asMap()
                .compute(identity, (who, known) -> known != null && known.isFresh(now) ? known : issue(who, now))
                .token();
    }

    /** A token for the gateway itself, which speaks for nobody. */
    public String own() {
        return sign(claims("gateway", clock.instant())
                .claim(Caller.SERVICE, Caller.GATEWAY)
                .build());
    }

    private JWTClaimsSet.Builder claims(String subject, Instant now) {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(properties.issuer())
                .audience(properties.audience())
                .subject(subject)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(properties.lifetime())));
    }

    private Issued issue(Identity identity, Instant now) {
        var claims = claims(identity.username(), now)
                .claim("name", identity.displayName())
                .claim(
                        "roles",
                        identity.roles().stream().sorted().map(Enum::name).toList());
        identity.repId().ifPresent(rep -> claims.claim("rep_id", rep));
        return new Issued(
                sign(claims.build()), now, now.plus(properties.lifetime().dividedBy(4)));
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

    private record Issued(String token, Instant at, Instant until) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(until);
        }
    }
}

package dev.roadbook.dashboard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.roadbook.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Stands in for the gateway: a key pair, tokens signed with it, and a service that trusts them. */
@TestConfiguration(proxyBeanMethods = false)
class TestTokens {

    private static final RSAKey KEY = key();

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    JwtDecoder jwtDecoder(Clock clock) throws JOSEException {
        var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        var time = new JwtTimestampValidator(Duration.ofSeconds(30));
        time.setClock(clock);
        decoder.setJwtValidator(time);
        return decoder;
    }

    static String token(Person person, Clock clock, Duration lifetime) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .subject(person.username())
                .issuer("roadbook-gateway")
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim("roles", person.roles());
        @Nullable String rep = person.repId();
        if (rep != null) {
            claims.claim("rep_id", rep);
        }
        if (person.equals(Person.GATEWAY)) {
            claims.claim(Caller.SERVICE, Caller.GATEWAY);
        }
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }
}

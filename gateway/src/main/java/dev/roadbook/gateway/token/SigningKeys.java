package dev.roadbook.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** This instance's signing key: made here, published before its first use, replaced daily. */
@Component
class SigningKeys {

    private final PublishedKeys published;
    private final Clock clock;
    private final TokenProperties properties;
    private volatile @Nullable Current current;

    SigningKeys(PublishedKeys published, Clock clock, TokenProperties properties) {
        this.published = published;
        this.clock = clock;
        this.properties = properties;
    }

    RSAKey current() {
        var known = current;
        return known == null ? renew().key() : known.key();
    }

    /** Keeps the key published while this instance lives. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    synchronized Current renew() {
        var now = clock.instant();
        var known = current;
        var next = known == null || known.since().plus(properties.keyRotation()).isBefore(now)
                ? new Current(generate(), now)
                : known;
        published.publish(next.key(), properties.keyLifetime());
        published.deleteExpired();
        current = next;
        return next;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    record Current(RSAKey key, Instant since) {}
}

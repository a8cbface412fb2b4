package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.limit.Buckets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing without locking anybody out: an account's own limit counts only sources it never signed in from.
 */
@Component
class Throttle {

    private final Buckets pairs;
    private final Buckets sources;
    private final Buckets accounts;
    private final KnownSources known;

    Throttle(SignInProperties properties, KnownSources known, Clock clock) {
        this.pairs = new Buckets(properties.perAccountAndSource(), clock);
        this.sources = new Buckets(properties.perSource(), clock);
        this.accounts = new Buckets(properties.perAccount(), clock);
        this.known = known;
    }

    /** Takes a try; if there is none left, tells how long until there is. */
    Optional<Duration> take(String username, String source) {
        return sources.take(source)
                .or(() -> pairs.take(pair(username, source)))
                .or(() -> known.knows(username, source) ? Optional.empty() : accounts.take(username));
    }

    /** A right password costs nothing. */
    void forgive(String username, String source) {
        sources.giveBack(source);
        pairs.forget(pair(username, source));
        accounts.giveBack(username);
    }

    private static String pair(String username, String source) {
        return source + ' ' + username;
    }
}

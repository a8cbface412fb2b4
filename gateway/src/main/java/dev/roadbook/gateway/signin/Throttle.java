package dev.roadbook.gateway.signin;

import dev.roadbook.gateway.limit.Buckets;
import dev.roadbook.gateway.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing without locking anybody out: the limits of a whole user name and of a whole source count only tries
 * of users from sources they never signed in from.
 */
@Component
class Throttle {

    private final Buckets pairs;
    private final Buckets sources;
    private final Buckets users;
    private final KnownSources known;

    Throttle(SignInProperties properties, KnownSources known, Clock clock) {
        this.pairs = new Buckets(properties.perAccountAndSource(), clock);
        this.sources = new Buckets(properties.perSource(), clock);
        this.users = new Buckets(properties.perAccount(), clock);
        this.known = known;
    }

    /** Takes a try; if there is none left, tells how long until there is. */
    Optional<Duration> take(String username, String source) {
        return pairs.take(pair(username, source))
                .or(() -> known.knows(username, source)
                        ? Optional.empty()
                        : sources.take(source).or(() -> users.take(username)));
    }

    static Refusal refusal(Duration wait) {
        return Refusal.until(
                HttpStatus.TOO_MANY_REQUESTS, "too_many_sign_ins", "Too many tries; wait before the next.", wait);
    }

    /** A right password costs nothing. */
    void forgive(String username, String source) {
        sources.giveBack(source);
        pairs.forget(pair(username, source));
        users.giveBack(username);
    }

    private static String pair(String username, String source) {
        return source + ' ' + username;
    }
}

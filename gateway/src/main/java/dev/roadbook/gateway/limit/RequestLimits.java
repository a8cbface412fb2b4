package dev.roadbook.gateway.limit;

import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.problem.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Requests per user, per key, and per source where neither is known. */
@Component
public class RequestLimits {

    private final Buckets identities;
    private final Buckets sources;

    RequestLimits(LimitProperties properties, Clock clock) {
        this.identities = new Buckets(properties.perIdentity(), clock);
        this.sources = new Buckets(properties.perSource(), clock);
    }

    /** Counts a request, or refuses it. */
    public void take(Optional<Identity> identity, String source) {
        identity.map(known -> identities.take(known.subject()))
                .orElseGet(() -> sources.take(source))
                .ifPresent(wait -> {
                    throw Refusal.until(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too_many_requests",
                            "Too many requests; wait before the next.",
                            wait);
                });
    }
}

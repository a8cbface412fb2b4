package dev.roadbook.gateway.limit;

import io.github.bucket4j.Bandwidth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * A token bucket.
 *
 * @param burst most tries at once
 * @param refill tries won back per period
 * @param period time in which {@code refill} tries are won back
 */
public record Limit(
        @Positive long burst,
        @Positive long refill,
        @NotNull Duration period) {

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(burst).refillGreedy(refill, period).build();
    }
}

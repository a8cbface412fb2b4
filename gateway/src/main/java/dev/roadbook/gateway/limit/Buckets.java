package dev.roadbook.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One bucket per key, for a bounded number of keys; an idle bucket is full again before it is forgotten. */
public final class Buckets {

    private static final int MOST_KEYS = 200_000;

    private final LoadingCache<String, Bucket> buckets;

    public Buckets(Limit limit, Clock clock) {
        var refilled = limit.period().multipliedBy(1 + limit.burst() / limit.refill());
        var meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(refilled)
                .build(key -> Bucket.builder()
                        .addLimit(limit.bandwidth())
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Takes a try; if there is none left, tells how long until there is. */
    public Optional<Duration> take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives one try back. */
    public void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }

    /** Starts the key afresh. */
    public void forget(String key) {
        buckets.invalidate(key);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package dev.roadbook.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTests {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T08:00:00Z"));
    private final Buckets buckets = new Buckets(new Limit(3, 3, Duration.ofMinutes(15)), clock);

    @Test
    void refusesBeyondBurstAndTellsHowLong() {
        IntStream.range(0, 3).forEach(i -> assertThat(buckets.take("a")).isEmpty());

        assertThat(buckets.take("a")).hasValue(Duration.ofMinutes(5));
    }

    @Test
    void countsKeysApart() {
        IntStream.range(0, 4).forEach(i -> buckets.take("a"));

        assertThat(buckets.take("b")).isEmpty();
    }

    @Test
    void winsTriesBackOverTime() {
        IntStream.range(0, 3).forEach(i -> buckets.take("a"));

        clock.advance(Duration.ofMinutes(5));

        assertThat(buckets.take("a")).isEmpty();
        assertThat(buckets.take("a")).isPresent();
    }

    @Test
    void givesBackNoMoreThanBurst() {
        IntStream.range(0, 10).forEach(i -> buckets.giveBack("a"));
        IntStream.range(0, 3).forEach(i -> buckets.take("a"));

        assertThat(buckets.take("a")).isPresent();
    }
}

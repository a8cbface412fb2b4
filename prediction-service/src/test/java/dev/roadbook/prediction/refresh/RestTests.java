package dev.roadbook.prediction.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestTests {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Rest rest = new Rest(3, Duration.ofMinutes(1), nanos::get);

    @Test
    void restsSoManyTimesAsLongAsTheWorkTook() {
        rest.after(() -> pass(Duration.ofSeconds(4)));

        assertThat(rest.left()).isEqualTo(Duration.ofSeconds(12));
        pass(Duration.ofSeconds(10));
        assertThat(rest.left()).isEqualTo(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(10));
        assertThat(rest.left()).isZero();
    }

    @Test
    void restsNoLongerThanTheLongestRest() {
        rest.after(() -> pass(Duration.ofHours(1)));

        assertThat(rest.left()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void needsNoRestBeforeItHasWorkedAndAfterWorkThatFailed() {
        assertThat(rest.left()).isZero();
        assertThatThrownBy(() -> rest.after(this::fail)).isInstanceOf(IllegalStateException.class);
        assertThat(rest.left()).isZero();
    }

    private void fail() {
        pass(Duration.ofSeconds(4));
        throw new IllegalStateException("nothing was done");
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}

package dev.roadbook.ingestion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final Pace pace = new Pace(Duration.ofSeconds(20), 1024);

    @Test
    void asksNothingDuringTheGraceTime() {
        assertThat(pace.isTooSlow(0, Duration.ofSeconds(20).toNanos())).isFalse();
    }

    @Test
    void cutsAByteASecondSoonAfterwards() {
        assertThat(pace.isTooSlow(21, Duration.ofSeconds(21).toNanos())).isTrue();
    }

    @Test
    void bearsWithASlowLine() {
        assertThat(pace.isTooSlow(1024 * 3_600, Duration.ofHours(1).toNanos())).isFalse();
    }
}

package dev.roadbook.prediction.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningPropertiesTests {

    @Test
    void learnsAfterTheFirstBatchWeeklyAndWhenOutgrownByDefault() {
        assertThat(Defaults.of(LearningProperties.class))
                .isEqualTo(new LearningProperties(
                        true, LocalTime.of(3, 0), 7, 2.0, 1.1, Duration.ofMinutes(2), 2_000_000, 10));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(
                        LearningProperties.class,
                        Map.of(
                                "set.at", "04:30",
                                "set.every-days", "1",
                                "set.automatic", "true",
                                "set.growth", "3",
                                "set.growth-after-shortcoming", "1.5",
                                "set.at-most-every", "1h",
                                "set.most-purchases", "1000",
                                "set.versions-kept", "3")))
                .isEqualTo(
                        new LearningProperties(true, LocalTime.of(4, 30), 1, 3.0, 1.5, Duration.ofHours(1), 1_000, 3));
    }
}

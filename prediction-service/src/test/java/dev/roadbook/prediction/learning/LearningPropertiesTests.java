package dev.roadbook.prediction.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningPropertiesTests {

    @Test
    void learnsAfterTheFirstBatchAndWeeklyByDefault() {
        assertThat(Defaults.of(LearningProperties.class))
                .isEqualTo(new LearningProperties(true, LocalTime.of(3, 0), 7, 2_000_000, 10));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(
                        LearningProperties.class,
                        Map.of(
                                "set.at", "04:30",
                                "set.every-days", "1",
                                "set.automatic", "true",
                                "set.most-purchases", "1000",
                                "set.versions-kept", "3")))
                .isEqualTo(new LearningProperties(true, LocalTime.of(4, 30), 1, 1_000, 3));
    }
}

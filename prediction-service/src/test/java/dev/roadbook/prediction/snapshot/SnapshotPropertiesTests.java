package dev.roadbook.prediction.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotPropertiesTests {

    @Test
    void keepsDaysForAYearAndWeeksForThreeByDefault() {
        assertThat(Defaults.of(SnapshotProperties.class))
                .isEqualTo(new SnapshotProperties(400, 1096, LocalTime.of(4, 0)));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(
                        SnapshotProperties.class,
                        Map.of(
                                "set.every-day-for-days", "30",
                                "set.every-week-for-days", "60",
                                "set.tidied-at", "05:30")))
                .isEqualTo(new SnapshotProperties(30, 60, LocalTime.of(5, 30)));
    }

    @Test
    void keepsWeeksAtLeastAsLongAsDays() {
        assertThat(new SnapshotProperties(400, 399, LocalTime.NOON).isWeeksOutliveDays())
                .isFalse();
    }
}

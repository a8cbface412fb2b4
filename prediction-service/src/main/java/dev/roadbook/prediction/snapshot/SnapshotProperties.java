package dev.roadbook.prediction.snapshot;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long it is remembered what was known.
 *
 * @param everyDayForDays age in days up to which every row is kept
 * @param everyWeekForDays age in days up to which the first row of each week is kept
 * @param tidiedAt time of day, in the installation's zone, at which older rows are deleted
 */
@Validated
@ConfigurationProperties("roadbook.prediction.snapshots")
record SnapshotProperties(
        @DefaultValue("400") @Positive int everyDayForDays,
        @DefaultValue("1096") @Positive int everyWeekForDays,
        @DefaultValue("04:00") LocalTime tidiedAt) {

    @AssertTrue(message = "weeks must be kept at least as long as days") boolean isWeeksOutliveDays() {
        return everyWeekForDays >= everyDayForDays;
    }
}

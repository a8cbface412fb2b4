package dev.roadbook.prediction.outcome.priority;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What makes an account urgent; the sum of all is rescaled to 100.
 *
 * @param urgency most points for being overdue
 * @param value most points for lifetime revenue
 * @param revenuePerPoint lifetime revenue that gives a point
 * @param illHealth most points for poor health
 * @param pace most points for a year behind the last
 * @param behindPct pace in percent that gets all of them
 * @param aheadPct pace in percent that gets none
 * @param unknownPace points while the pace is unknown
 */
@Validated
@ConfigurationProperties("roadbook.prediction.priority")
public record PriorityProperties(
        @DefaultValue("30") @PositiveOrZero double urgency,
        @DefaultValue("20") @PositiveOrZero double value,
        @DefaultValue("5000") @Positive BigDecimal revenuePerPoint,
        @DefaultValue("10") @PositiveOrZero double illHealth,
        @DefaultValue("10") @PositiveOrZero double pace,
        @DefaultValue("-25") double behindPct,
        @DefaultValue("25") double aheadPct,
        @DefaultValue("3") @PositiveOrZero double unknownPace) {

    private static final double MOST_SEGMENT_POINTS = 10;

    @AssertTrue(message = "behind must lie below ahead") boolean isOrdered() {
        return behindPct < aheadPct;
    }

    double most() {
        return urgency + value + MOST_SEGMENT_POINTS + illHealth + pace;
    }
}

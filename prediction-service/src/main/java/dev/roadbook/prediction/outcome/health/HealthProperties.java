package dev.roadbook.prediction.outcome.health;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The points of the health score; the most each component can give adds up to 100.
 *
 * @param recency most points for a purchase today
 * @param recencyDaysPerPoint days without a purchase that cost a point
 * @param frequency most points for purchases
 * @param purchasesPerPoint purchases that give a point
 * @param monetary most points for lifetime revenue
 * @param revenuePerPoint lifetime revenue that gives a point
 * @param cadence points for the average gap of the year
 * @param pace points for the pace of the year
 * @param coverage most points for carrying all top products
 */
@Validated
@ConfigurationProperties("roadbook.prediction.health")
public record HealthProperties(
        @DefaultValue("25") @PositiveOrZero double recency,
        @DefaultValue("30") @Positive double recencyDaysPerPoint,
        @DefaultValue("15") @PositiveOrZero double frequency,
        @DefaultValue("5") @Positive double purchasesPerPoint,
        @DefaultValue("10") @PositiveOrZero double monetary,
        @DefaultValue("5000") @Positive BigDecimal revenuePerPoint,
        @DefaultValue @Valid Cadence cadence,
        @DefaultValue @Valid Pace pace,
        @DefaultValue("10") @PositiveOrZero double coverage) {

    @AssertTrue(message = "the components must add up to 100 points") boolean isHundredPoints() {
        double sum = recency + frequency + monetary + cadence.level() + cadence.change() + pace.most() + coverage;
        return Math.abs(sum - 100) < 1e-9;
    }

    /**
     * Points for the average gap of the year.
     *
     * @param level most points for its length
     * @param bestGap gap in days that gets all of them
     * @param worstGap gap in days that gets none
     * @param withoutGap points while the year has no gap yet
     * @param change most points its change since last year adds or takes
     * @param fullBonusDays days shorter that add all of them
     * @param fullPenaltyDays days longer that take all of them
     * @param firstYear points in place of the change in an account's first year
     */
    public record Cadence(
            @DefaultValue("15") @PositiveOrZero double level,
            @DefaultValue("7") @Positive double bestGap,
            @DefaultValue("90") @Positive double worstGap,
            @DefaultValue("2.5") @PositiveOrZero double withoutGap,
            @DefaultValue("10") @PositiveOrZero double change,
            @DefaultValue("7") @Positive double fullBonusDays,
            @DefaultValue("30") @Positive double fullPenaltyDays,
            @DefaultValue("5") @PositiveOrZero double firstYear) {

        @AssertTrue(message = "the best gap must be shorter than the worst") boolean isOrdered() {
            return bestGap < worstGap;
        }
    }

    /**
     * Points for the pace of the year.
     *
     * @param most most points
     * @param worstPct pace in percent that gets none
     * @param bestPct pace in percent that gets all
     * @param newGrowth points with revenue but no last year
     * @param none points with neither
     */
    public record Pace(
            @DefaultValue("15") @PositiveOrZero double most,
            @DefaultValue("-50") double worstPct,
            @DefaultValue("25") double bestPct,
            @DefaultValue("11.25") @PositiveOrZero double newGrowth,
            @DefaultValue("3.75") @PositiveOrZero double none) {

        @AssertTrue(message = "the worst pace must lie below the best") boolean isOrdered() {
            return worstPct < bestPct;
        }
    }
}

package dev.roadbook.prediction.outcome.forecast;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How next-order dates are made.
 *
 * @param minimumPurchases purchase days below which no date is given
 * @param typicalGap days between purchases to assume before the portfolio is known
 * @param windowShare share of purchases that fall into the window
 * @param portfolioWeight gaps the portfolio counts for beside an account's own
 * @param tailWeight gaps that stand for "may never come back"
 * @param neverShare share of those that indeed never do; the others come back the later the less likely
 * @param highConfidenceGaps own gaps needed for high confidence
 * @param mediumConfidenceGaps own gaps needed for medium confidence
 * @param highConfidenceSpread widest window, in typical gaps, of high confidence
 * @param mediumConfidenceSpread widest window, in typical gaps, of medium confidence
 * @param widestSpread window, in typical gaps, beyond which buying is too irregular for a date
 * @param widestWindowDays window, in days, beyond which a date helps nobody
 */
@Validated
@ConfigurationProperties("roadbook.prediction.forecast")
public record ForecastProperties(
        @DefaultValue("3") @Min(2) int minimumPurchases,
        @DefaultValue("30") @Positive int typicalGap,

        @DefaultValue("0.8") @DecimalMin("0.5") @DecimalMax("0.98") double windowShare,

        @DefaultValue("3") @PositiveOrZero double portfolioWeight,
        @DefaultValue("0.5") @Positive double tailWeight,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double neverShare,

        @DefaultValue("5") @Positive int highConfidenceGaps,
        @DefaultValue("3") @Positive int mediumConfidenceGaps,
        @DefaultValue("0.75") @Positive double highConfidenceSpread,
        @DefaultValue("1.5") @Positive double mediumConfidenceSpread,
        @DefaultValue("8") @Positive double widestSpread,
        @DefaultValue("180") @Positive int widestWindowDays) {

    @AssertTrue(message = "confidence must not rise with the width of the window") boolean isSpreadOrdered() {
        return highConfidenceSpread <= mediumConfidenceSpread && mediumConfidenceSpread <= widestSpread;
    }
}

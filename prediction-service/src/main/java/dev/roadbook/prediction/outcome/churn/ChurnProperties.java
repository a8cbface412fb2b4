package dev.roadbook.prediction.outcome.churn;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as having left.
 *
 * @param shortestHorizonDays silence of at least so many days ahead is churn
 * @param horizonGaps the same in the account's typical gaps; the longer of the two counts
 * @param medium risk from which it is medium
 * @param high risk from which it is high
 */
@Validated
@ConfigurationProperties("roadbook.prediction.churn")
public record ChurnProperties(
        @DefaultValue("60") @Positive int shortestHorizonDays,
        @DefaultValue("3") @Positive double horizonGaps,

        @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("1") double medium,

        @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1") double high) {

    @AssertTrue(message = "medium risk must not begin above high risk") boolean isOrdered() {
        return medium <= high;
    }

    ChurnCategory category(double risk) {
        return risk < medium ? ChurnCategory.LOW : risk < high ? ChurnCategory.MEDIUM : ChurnCategory.HIGH;
    }
}

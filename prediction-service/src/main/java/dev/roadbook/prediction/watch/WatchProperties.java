package dev.roadbook.prediction.watch;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an account counts as one that behaves unlike itself.
 *
 * @param mostProbable chance of looking so while nothing changed, up to which an account is listed; of each kind
 * @param leastPurchases purchase days an account needs before the latest weeks
 * @param spanGaps usual gaps the latest weeks hold; several are tried, each with its share of the chance
 * @param shortestSpanDays fewest days they are
 * @param longestSpanDays most days they are
 * @param pastDays days before them that they are compared with
 * @param leastChange share by which revenue must differ from what is usual
 * @param leastProductShare share of a year's revenue that stopped products must have brought
 * @param lookBackDays days since the last purchase after which a silence is history
 */
@Validated
@ConfigurationProperties("roadbook.prediction.watch")
record WatchProperties(
        @DefaultValue("0.01") @Positive @DecimalMax("0.1") double mostProbable,
        @DefaultValue("6") @Min(3) int leastPurchases,
        @DefaultValue({"6", "12"}) @NotEmpty List<@Positive Integer> spanGaps,
        @DefaultValue("28") @Min(7) int shortestSpanDays,
        @DefaultValue("182") @Max(364) int longestSpanDays,
        @DefaultValue("730") @Min(182) int pastDays,

        @DefaultValue("0.25") @PositiveOrZero @DecimalMax("0.9") double leastChange,

        @DefaultValue("0.1") @PositiveOrZero @DecimalMax("1") double leastProductShare,

        @DefaultValue("365") @Positive int lookBackDays) {

    WatchProperties {
        if (shortestSpanDays > longestSpanDays) {
            throw new IllegalArgumentException(
                    "the shortest span, " + shortestSpanDays + " days, is longer than the longest, " + longestSpanDays);
        }
    }
}

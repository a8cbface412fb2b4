package dev.roadbook.prediction.targets.forest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How it is learned who will miss a target.
 *
 * @param trees trees of the forest
 * @param depth splits between the root of a tree and a leaf, at most
 * @param seed of every random choice: the same history gives the same forest
 * @param mostExamples days of past months learned from, at most; more are thinned evenly
 * @param historyMonths months learned from, at most
 * @param minimumMonths months below which nothing is learned
 * @param minimumExamples months of representatives below which nothing is learned
 * @param minimumOfEach hits, and misses, below which nothing is learned
 * @param holdoutShare share of the months, the latest, that a forest is measured on
 * @param highRisk least chance of missing that is a high risk
 * @param mediumRisk least chance of missing that is a medium risk
 * @param versionsKept forests kept to go back to
 */
@Validated
@ConfigurationProperties("roadbook.prediction.target")
public record TargetProperties(
        @DefaultValue("100") @Min(1) @Max(1_000) int trees,
        @DefaultValue("10") @Min(1) @Max(30) int depth,
        @DefaultValue("42") long seed,

        @DefaultValue("60000") @Min(1_000) int mostExamples,
        @DefaultValue("36") @Positive int historyMonths,
        @DefaultValue("6") @Min(3) int minimumMonths,
        @DefaultValue("40") @Positive int minimumExamples,
        @DefaultValue("8") @Positive int minimumOfEach,

        @DefaultValue("0.25") @DecimalMin("0.05") @DecimalMax("0.5") double holdoutShare,

        @DefaultValue("0.70") @DecimalMin("0.0") @DecimalMax("1.0") double highRisk,

        @DefaultValue("0.40") @DecimalMin("0.0") @DecimalMax("1.0") double mediumRisk,

        @DefaultValue("10") @Min(2) int versionsKept) {

    @AssertTrue(message = "a high risk must be above a medium one") boolean isRiskOrdered() {
        return highRisk > mediumRisk;
    }
}
